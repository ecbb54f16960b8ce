package dev.seriatim.replica;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.replica.ReplicaMetrics.Result;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the replica what may be answered from there, and from the primary when the replica
 * is behind, fails, or is away.
 */
@FromReplica
@Interceptor
@Priority(PipelineOrder.REPLICA)
class ReplicaInterceptor {

    /** Drafts are read where they are written, and so are the tokens that show them. */
    private static final String PREVIEW = "preview";

    private final RoutingContext exchange;
    private final Replica replica;
    private final ReplicaMetrics metrics;

    @Inject
    ReplicaInterceptor(RoutingContext exchange, Replica replica, ReplicaMetrics metrics) {
        this.exchange = exchange;
        this.replica = replica;
        this.metrics = metrics;
    }

    @AroundInvoke
    @Nullable Object read(InvocationContext operation) throws Exception {
        var answer =
                replica.isConfigured() && !exchange.queryParams().contains(PREVIEW)
                        ? fromReplica(operation)
                        : Optional.empty();
        return answer.isPresent() ? answer.get() : operation.proceed();
    }

    /** The answer; nothing where the primary has to give it. */
    private Optional<Object> fromReplica(InvocationContext operation) throws Exception {
        if (!replica.isUsed()) {
            metrics.answered(Result.AWAY);
            return Optional.empty();
        }
        var committed = replica.committedState();
        try {
            var answer = replica.readAt(committed, operation::proceed);
            metrics.answered(answer.isPresent() ? Result.REPLICA : Result.BEHIND);
            return answer;
        } catch (SQLException | JDBCException failure) {
            replica.failed(failure);
            metrics.answered(Result.FAILED);
            return Optional.empty();
        }
    }
}
