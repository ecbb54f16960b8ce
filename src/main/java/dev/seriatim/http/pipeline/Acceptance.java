package dev.seriatim.http.pipeline;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Refuses a request before anything is done for it, if its Accept leaves no form for the answer, or
 * its body is in a form that is not read here. By then it is known that the caller may ask.
 */
@Provider
@Priority(PipelineOrder.ACCEPTANCE)
public class Acceptance implements ContainerRequestFilter {

    private final CurrentVertxRequest exchange;

    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    @Context
    ResourceInfo resource;

    public Acceptance(CurrentVertxRequest exchange) {
        this.exchange = exchange;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        Optional<Negotiation> said =
                Optional.ofNullable(exchange.getCurrent()).flatMap(Negotiation::of);
        if (operation != null && said.isPresent()) {
            judge(said.get(), operation);
        }
    }

    private static void judge(Negotiation said, Method operation) {
        List<String> forms = MediaTypes.produced(operation);
        if (!forms.isEmpty() && forms.stream().noneMatch(said::accepts)) {
            throw ProblemException.of(406);
        }
        if (!said.takesBody()) {
            throw unsupported("Send the body as " + String.join(" or ", said.consumed()) + ".");
        }
        // RFC 9110 8.4: "An origin server MAY respond with a status code of 415 (Unsupported Media
        // Type) if a representation in the request message has a content coding that is not
        // acceptable."
        if (!said.isPlain()) {
            throw unsupported("Send the body without a content coding.");
        }
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }

    /** Which of the forms in which an operation answers a request wants most, or else the first. */
    public String preferred(String... mediaTypes) {
        return Optional.ofNullable(exchange.getCurrent())
                .flatMap(Negotiation::of)
                .flatMap(said -> said.preferred(List.of(mediaTypes)))
                .orElse(mediaTypes[0]);
    }

    /**
     * Refuses a request for one of several forms in which an operation answers.
     *
     * @throws ProblemException 406 if its {@code Accept} leaves out this one
     */
    public void require(String mediaType) {
        boolean accepted =
                Optional.ofNullable(exchange.getCurrent())
                        .flatMap(Negotiation::of)
                        .filter(said -> !said.accepts(mediaType))
                        .isEmpty();
        if (!accepted) {
            throw new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    "Ask for " + mediaType + " in Accept, or choose another format.");
        }
    }
}
