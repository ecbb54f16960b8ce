package dev.seriatim.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.seriatim.http.AddressBlock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

    private static final Clients BEHIND_PROXIES =
            new Clients(
                    Stream.of("10.1.0.0/16", "192.0.2.7", "2001:db8:f::/48")
                            .map(AddressBlock::of)
                            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    203.0.113.5        | none                               | 203.0.113.5
                    203.0.113.5        | 198.51.100.1                       | 203.0.113.5
                    10.2.0.1           | 198.51.100.1                       | 10.2.0.1
                    10.1.255.255       | 198.51.100.1                       | 198.51.100.1
                    ::ffff:10.1.2.3    | 198.51.100.1                       | 198.51.100.1
                    192.0.2.7          | ' 198.51.100.1 , 203.0.113.5 '     | 203.0.113.5
                    192.0.2.7          | 198.51.100.1,203.0.113.5,10.1.0.9  | 203.0.113.5
                    192.0.2.7          | 198.51.100.1,localhost             | 192.0.2.7
                    192.0.2.7          | 198.51.100.1,                      | 198.51.100.1
                    192.0.2.7          | 10.1.0.1                           | 10.1.0.1
                    2001:db8:f:1::2    | 198.51.100.1                       | 198.51.100.1
                    192.0.2.7          | 198.51.100.1:1234                  | 198.51.100.1
                    192.0.2.7          | [2001:db8:a:b::1]:443              | 2001:db8:a:b:ffff::
                    192.0.2.7          | [2001:db8:a:b::1]                  | 2001:db8:a:b:ffff::
                    192.0.2.7          | 198.51.100.1, 10.1.0.9:80          | 198.51.100.1
                    192.0.2.7          | 198.51.100.1:port                  | 192.0.2.7
                    192.0.2.7          | 2001:db8:a:b::1                    | 2001:db8:a:b:ffff::
                    """)
    void clientIsTheFirstThatNoProxyVouchesFor(String peer, String forwarded, String client) {
        var headers = forwarded == null ? List.<String>of() : List.of(forwarded);

        var name = BEHIND_PROXIES.name(peer, headers);

        assertThat(name).isPresent().isEqualTo(new Clients(List.of()).name(client, List.of()));
    }

    @Test
    void severalHeadersAreOneList() {
        var name = BEHIND_PROXIES.name("10.1.0.1", List.of("198.51.100.1", "203.0.113.5"));

        assertThat(name).isEqualTo(BEHIND_PROXIES.name("203.0.113.5", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"})
    void thisMachineIsNoClient(String peer) {
        assertThat(BEHIND_PROXIES.name(peer, List.of("203.0.113.5"))).isEmpty();
        assertThat(BEHIND_PROXIES.name("10.1.0.1", List.of(peer))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy", "10.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129"})
    void whatIsNoAddressIsNoProxy(String proxy) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressBlock.of(proxy));
    }
}
