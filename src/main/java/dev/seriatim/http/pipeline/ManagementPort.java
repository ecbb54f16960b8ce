package dev.seriatim.http.pipeline;

import dev.seriatim.database.StartFailure;
import dev.seriatim.http.PipelineOrder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Health, metrics and the reference on a port of their own, where one is asked for, which a
 * firewall can close to the world. Whatever is not there is nowhere else either, and the other way
 * round.
 *
 * <p>Quarkus has such a port, too, but decides when it is built whether to open it. This one leads
 * into the same router, through the same limits.
 */
@Singleton
class ManagementPort implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(ManagementPort.class);

    private final ManagementSettings settings;
    private final Vertx vertx;
    private @Nullable HttpServer server;

    ManagementPort(ManagementSettings settings, Vertx vertx) {
        this.settings = settings;
        this.vertx = vertx;
    }

    void divide(@Observes Router router) {
        settings.port()
                .ifPresent(
                        port ->
                                router.route()
                                        .order(PipelineOrder.PORT)
                                        .handler(context -> divide(context, port)));
    }

    // The path as routes are chosen by it, however it is spelt.
    private static void divide(RoutingContext context, int port) {
        var isForOperators = Endpoints.isReadOnly(context.normalizedPath());
        var asked = context.request().connection().localAddress(true).port();
        if (isForOperators == (asked == port)) {
            context.next();
        } else {
            context.fail(404);
        }
    }

    /** Opens the port before the other one, with the limits of that. */
    @Override
    public void customizeHttpServer(HttpServerOptions main) {
        settings.port()
                .ifPresent(
                        port -> {
                            if (port == main.getPort()) {
                                throw StartFailure.saying(
                                        "seriatim.management.port (SERIATIM_MANAGEMENT_PORT) must be another port than quarkus.http.port.");
                            }
                            var options = new HttpServerOptions(main).setPort(port);
                            settings.host().ifPresent(options::setHost);
                            listen(options);
                        });
    }

    private void listen(HttpServerOptions options) {
        var opened =
                vertx.createHttpServer(options).requestHandler(VertxHttpRecorder.getRootHandler());
        try {
            server = await(opened.listen());
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof IOException) {
                throw taken(options);
            }
            throw failure;
        }
        LOG.infof(
                "Health, metrics and the reference are at http://%s:%d and nowhere else",
                options.getHost(), options.getPort());
    }

    private static RuntimeException taken(HttpServerOptions options) {
        return StartFailure.saying(
                "Port %d of %s cannot be listened on: another process does, or it is no address of this machine. Choose another with seriatim.management.port (SERIATIM_MANAGEMENT_PORT) or seriatim.management.host."
                        .formatted(options.getPort(), options.getHost()));
    }

    /** When what was asked is answered, and so the last answer may be that nobody is ready. */
    void close(@Observes ShutdownEvent stopping) {
        if (server != null) {
            await(server.close());
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
