package dev.seriatim.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.http.AddressBlock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses webhooks may be told at. */
class OpenAddressesTest {

    private final OpenAddresses open = open(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b::127.0.0.1",
                "64:ff9b:1::1",
                "2002:0a00:0001::1",
                "2001::1",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotOfTheOpenInternetIsNotReached(String address) throws UnknownHostException {
        assertThat(first(address, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "11.0.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "2606:4700::1111",
                "64:ff9b::9.9.9.9",
                "2002:0909:0909::1"
            })
    void whatIsOfTheOpenInternetIsReached(String address) throws UnknownHostException {
        assertThat(first(address, false)).isPresent();
        assertThat(first(address, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void thisMachineIsReachedByItsName(String address) throws UnknownHostException {
        assertThat(first(address, true)).isPresent();
    }

    @Test
    void ofSeveralAddressesTheFirstThatMayBeReachedIsTaken() throws UnknownHostException {
        var several =
                new InetAddress[] {
                    InetAddress.getByName("10.0.0.1"), InetAddress.getByName("9.9.9.9")
                };

        assertThat(open.first(several, false)).contains(several[1]);
    }

    @Test
    void ownNetworkIsReachedWhereTheSettingsNameIt() throws UnknownHostException {
        var own = open(List.of("10.1.0.0/16"));

        assertThat(own.first(of("10.1.2.3"), false)).isPresent();
        assertThat(own.first(of("10.2.2.3"), false)).isEmpty();
    }

    private Optional<InetAddress> first(String address, boolean isThisMachine)
            throws UnknownHostException {
        return open.first(of(address), isThisMachine);
    }

    private static InetAddress[] of(String address) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName(address)};
    }

    private static OpenAddresses open(List<String> own) {
        return new OpenAddresses(
                new WebhookSettings() {
                    @Override
                    public List<Duration> retries() {
                        return List.of();
                    }

                    @Override
                    public Optional<List<AddressBlock>> ownNetworks() {
                        return Optional.of(own.stream().map(AddressBlock::of).toList());
                    }
                });
    }
}
