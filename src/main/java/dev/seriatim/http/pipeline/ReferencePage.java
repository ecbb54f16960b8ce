package dev.seriatim.http.pipeline;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Gives {@code /openapi.yaml} and the browsable reference at {@code /docs} the headers that static
 * files do not get by themselves.
 */
@ApplicationScoped
class ReferencePage {

    private static final Logger LOG = Logger.getLogger(ReferencePage.class);

    // RFC 8631: where a program finds what it needs to know.
    private static final String DESCRIPTIONS =
            "</openapi.yaml>; rel=\"service-desc\"; type=\"application/yaml\","
                    + " </docs/>; rel=\"service-doc\"; type=\"text/html\"";

    private static final String ONLY_OWN_FILES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
                    + " 'none'";

    void register(@Observes Router router) {
        // A regular expression, since a plain route would match "/docs/", too, and redirect it to
        // itself.
        router.routeWithRegex("/docs").handler(context -> redirect(context, 308));
        // Whoever opens the server in a browser wants to know what it is; that may change.
        router.routeWithRegex("/").handler(ReferencePage::leadOn);
        router.route("/docs/*").handler(ReferencePage::describePage);
        router.route("/openapi.yaml").handler(ReferencePage::describeContract);
        LOG.info("The reference is at /docs, the contract at /openapi.yaml");
    }

    private static void leadOn(RoutingContext context) {
        context.response().putHeader("Link", DESCRIPTIONS);
        redirect(context, 302);
    }

    private static void redirect(RoutingContext context, int status) {
        context.response().setStatusCode(status).putHeader(HttpHeaders.LOCATION, "/docs/").end();
    }

    private static void describePage(RoutingContext context) {
        context.addHeadersEndHandler(
                end ->
                        context.response()
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                                .putHeader("Content-Security-Policy", ONLY_OWN_FILES));
        context.next();
    }

    // RFC 9512: application/yaml. The file handler would say application/x-yaml, and that the file
    // never changes.
    private static void describeContract(RoutingContext context) {
        context.addHeadersEndHandler(
                end -> {
                    if (context.response().getStatusCode() < 400) {
                        context.response()
                                .putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml")
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                    }
                });
        context.next();
    }
}
