package dev.seriatim.cache;

import dev.seriatim.cache.InvalidationListener.State;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is a node that hears of changes, for which it needs the database. It needs no worker and no
 * connection of the pool to know, and so tells however much there is to do.
 */
@Readiness
@Singleton
class ListeningCheck implements AsyncHealthCheck {

    private final InvalidationListener listener;

    ListeningCheck(InvalidationListener listener) {
        this.listener = listener;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        State state = listener.state();
        return Uni.createFrom()
                .item(
                        HealthCheckResponse.named("Hears of changes in the database")
                                .status(state == State.CONNECTED)
                                .withData("state", state.name())
                                .build());
    }
}
