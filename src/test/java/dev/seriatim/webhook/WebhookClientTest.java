package dev.seriatim.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.http.AddressBlock;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is connected to. */
class WebhookClientTest {

    private static final WebhookSettings ONE_ADDRESS =
            new WebhookSettings() {
                @Override
                public List<Duration> retries() {
                    return List.of();
                }

                @Override
                public Optional<List<AddressBlock>> ownNetworks() {
                    return Optional.of(List.of(AddressBlock.of("127.0.0.2/32")));
                }
            };

    @Test
    void aNameThatLeadsElsewhereAMomentLaterLeadsNowhere() throws Exception {
        var vertx = Vertx.vertx();
        try (var allowed = new Receiver(new InetSocketAddress("127.0.0.2", 0));
                var inside = new Receiver(new InetSocketAddress("127.0.0.1", allowed.port()))) {
            var addresses = List.of("127.0.0.2", "127.0.0.1").iterator();
            var client =
                    new WebhookClient(
                            vertx,
                            new OpenAddresses(ONE_ADDRESS) {
                                @Override
                                InetAddress[] all(String host) {
                                    return new InetAddress[] {
                                        new InetSocketAddress(addresses.next(), 0).getAddress()
                                    };
                                }
                            });
            var destination =
                    Destination.of("http://rebound.example:%d/hook".formatted(allowed.port()));

            var answer = client.send(destination, "POST", Map.of(), "{}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(allowed.told())
                    .extracting(told -> told.headers().getFirst("Host"))
                    .containsExactly("rebound.example:" + allowed.port());
            assertThatThrownBy(() -> client.send(destination, "POST", Map.of(), "{}"))
                    .isInstanceOf(UndeliverableException.class)
                    .hasMessageContaining("no address of the open internet");
            assertThat(inside.told()).isEmpty();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
