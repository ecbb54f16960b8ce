// In a file of its own, so that a content security policy can forbid inline scripts.
window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: "/openapi.yaml",
    dom_id: "#reference",
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    // A key typed in here is gone with the page.
    persistAuthorization: false,
  });
});
