package dev.seriatim.audit;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.pipeline.RequestId;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Records every write that a request carries out, in its own transaction. It stands on every
 * transaction, so that no operation can forget it. A request that is refused, or was carried out
 * before, writes nothing and is not recorded: else strangers could fill the trail.
 */
@Transactional
@Interceptor
@Priority(PipelineOrder.AUDIT)
class AuditInterceptor {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final RoutingContext exchange;
    private final SecurityIdentity identity;
    private final AuditTrail trail;

    @Inject
    AuditInterceptor(RoutingContext exchange, SecurityIdentity identity, AuditTrail trail) {
        this.exchange = exchange;
        this.identity = identity;
        this.trail = trail;
    }

    @AroundInvoke
    @Nullable Object record(InvocationContext operation) throws Exception {
        var result = operation.proceed();
        if (isWrite(operation.getMethod())) {
            trail.record(Actor.of(identity), write(result));
        }
        return result;
    }

    private static boolean isWrite(Method operation) {
        return Stream.of(operation.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(method -> method != null && WRITING.contains(method.value()));
    }

    private static @Nullable URI location(@Nullable Object result) {
        return result instanceof RestResponse<?> response ? response.getLocation() : null;
    }

    private static @Nullable List<UUID> articles(@Nullable Object result) {
        return result instanceof AboutArticles about ? about.articles() : null;
    }

    private Write write(@Nullable Object result) {
        var location = location(result);
        var request = exchange.request();
        var peer = request.remoteAddress();
        return new Write(
                request.method() + " " + request.uri(),
                // Only the path: the rest of it is what the client says of this server.
                location == null ? null : location.getRawPath(),
                articles(result),
                peer == null ? null : peer.hostAddress(),
                RequestId.current());
    }
}
