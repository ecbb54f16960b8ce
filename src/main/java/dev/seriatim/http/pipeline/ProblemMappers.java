package dev.seriatim.http.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.seriatim.http.problem.Challenge;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.http.query.QueryString;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where an exception becomes an answer. Nothing internal gets out: no class, no SQL,
 * no stack trace.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemAnswers answers;
    private final Endpoints endpoints;

    ProblemMappers(ProblemAnswers answers, Endpoints endpoints) {
        this.answers = answers;
        this.endpoints = endpoints;
    }

    @ServerExceptionMapper
    RestResponse<byte[]> problem(ProblemException exception, RoutingContext request) {
        RestResponse<byte[]> answer = answers.answer(exception);
        if (exception.type() == ProblemType.UNSUPPORTED_MEDIA_TYPE) {
            Negotiation.of(request)
                    .map(said -> MediaTypes.hints(said.consumed(), request.request().method()))
                    .ifPresent(hints -> hints.forEach(answer.getHeaders()::putSingle));
        }
        return answer;
    }

    // RFC 9110 15.4.9: the same request, at the address that holds now. Relative, as in PageLinks.
    @ServerExceptionMapper
    RestResponse<byte[]> moved(MovedException exception, UriInfo uri) {
        String query = QueryString.with(uri.getRequestUri().getRawQuery(), exception.parameters());
        String address = exception.present(uri.getPath()) + query;
        return ResponseBuilder.<byte[]>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }

    @ServerExceptionMapper
    RestResponse<byte[]> unauthorized(UnauthorizedException exception) {
        return answers.answer(ProblemException.of(401));
    }

    @ServerExceptionMapper
    RestResponse<byte[]> authenticationFailed(AuthenticationFailedException exception) {
        var problem =
                Challenge.description(exception)
                        .map(text -> new ProblemException(ProblemType.UNAUTHENTICATED, text))
                        .orElseGet(() -> ProblemException.of(401));
        return challenging(answers.answer(problem), Challenge.invalidToken(exception));
    }

    @ServerExceptionMapper
    RestResponse<byte[]> forbidden(ForbiddenException exception, ResourceInfo resource) {
        return challenging(
                answers.answer(ProblemException.of(403)),
                Challenge.insufficientScope(resource.getResourceMethod()));
    }

    private static RestResponse<byte[]> challenging(RestResponse<byte[]> answer, String challenge) {
        answer.getHeaders().putSingle(Challenge.HEADER, challenge);
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<byte[]> notAllowed(NotAllowedException exception, UriInfo uri) {
        return notAllowed(endpoints.methods(uri.getPath()));
    }

    // Where resources of two classes share a path, Quarkus REST knows nothing there for a method
    // that neither has.
    @ServerExceptionMapper
    RestResponse<byte[]> notFound(NotFoundException exception, UriInfo uri, Request request) {
        Set<String> methods = endpoints.methods(uri.getPath());
        boolean known = methods.isEmpty() || methods.contains(request.getMethod());
        return known ? webApplication(exception) : notAllowed(methods);
    }

    private RestResponse<byte[]> notAllowed(Set<String> methods) {
        RestResponse<byte[]> answer = answers.answer(ProblemException.of(405));
        // RFC 9110 15.5.6: "The origin server MUST generate an Allow header field in a 405
        // response".
        answer.getHeaders().putSingle("Allow", String.join(", ", methods));
        return answer;
    }

    @ServerExceptionMapper
    RestResponse<byte[]> webApplication(WebApplicationException exception) {
        Throwable cause = exception.getCause();
        if (cause instanceof ProblemException problem) {
            return answers.answer(problem);
        }
        int status = exception.getResponse().getStatus();
        return status >= 500 ? unexpected(exception) : answers.answer(ProblemException.of(status));
    }

    @ServerExceptionMapper
    RestResponse<byte[]> json(JsonProcessingException exception) {
        // Input never gets here: StrictJson reads all of it. This is an answer that cannot be
        // written.
        return unexpected(exception);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> constraints(ConstraintViolationException exception) {
        if (exception.getConstraintViolations().stream().anyMatch(ProblemMappers::isReturnValue)) {
            return unexpected(exception);
        }
        List<Violation> violations =
                exception.getConstraintViolations().stream()
                        .map(
                                found ->
                                        Violation.in(
                                                lastName(found.getPropertyPath()),
                                                found.getMessage()))
                        .sorted(java.util.Comparator.comparing(Violation::toString))
                        .toList();
        return answers.answer(
                new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "A parameter of the request is not valid; see errors.",
                        violations));
    }

    @ServerExceptionMapper
    RestResponse<byte[]> rejected(RejectedExecutionException exception) {
        return answers.answer(ProblemException.overloaded());
    }

    @ServerExceptionMapper
    RestResponse<byte[]> unexpected(Throwable exception) {
        return answers.answer(
                DatabaseProblems.in(exception)
                        .or(() -> FormProblems.in(exception))
                        .orElseGet(
                                () -> {
                                    LOG.errorf(exception, "Request %s failed", RequestId.current());
                                    return ProblemException.of(500);
                                }));
    }

    private static boolean isReturnValue(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static String lastName(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
