package dev.seriatim.webhook;

import dev.seriatim.http.AddressBlock;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses a webhook may be told at: those of the open internet, this machine if the URL
 * names it as such, and what the settings name. Who may write webhooks must not reach by them what
 * this server alone can reach.
 */
@Singleton
class OpenAddresses {

    /**
     * The IANA registries of special-purpose addresses (RFC 6890): what is not globally reachable,
     * multicast, and what holds an IPv4 address that {@link #embedded} does not know.
     */
    private static final List<AddressBlock> CLOSED =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2001:db8::/32",
                            "3fff::/20",
                            "5f00::/16",
                            "fc00::/7",
                            "fe80::/10",
                            "fec0::/10",
                            "ff00::/8")
                    .map(AddressBlock::of)
                    .toList();

    private static final AddressBlock LOOPBACK_V4 = AddressBlock.of("127.0.0.0/8");
    private static final AddressBlock LOOPBACK_V6 = AddressBlock.of("::1");
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");
    private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");

    private final List<AddressBlock> own;

    OpenAddresses(WebhookSettings settings) {
        this.own = settings.ownNetworks().orElse(List.of());
    }

    /** Where a name leads at this moment. */
    InetAddress[] all(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    /**
     * The first of some addresses that may be reached.
     *
     * @param isThisMachine whether the URL names this machine
     */
    Optional<InetAddress> first(InetAddress[] addresses, boolean isThisMachine) {
        return Stream.of(addresses)
                .filter(
                        address ->
                                isThisMachine
                                        ? isLoopback(address)
                                        : isOwn(address) || isOpen(address.getAddress()))
                .findFirst();
    }

    private static boolean isLoopback(InetAddress address) {
        return LOOPBACK_V4.contains(address.getAddress())
                || LOOPBACK_V6.contains(address.getAddress());
    }

    /** Whether the settings name any network. */
    boolean hasOwn() {
        return !own.isEmpty();
    }

    /** Whether it is in a network that the settings name. */
    boolean isOwn(InetAddress address) {
        return own.stream().anyMatch(block -> block.contains(address.getAddress()));
    }

    static boolean isOpen(byte[] address) {
        return CLOSED.stream().noneMatch(block -> block.contains(address))
                && embedded(address).map(OpenAddresses::isOpen).orElse(true);
    }

    /** The IPv4 address that this one leads to: RFC 6052 2.1, RFC 3056 2. */
    private static Optional<byte[]> embedded(byte[] address) {
        if (NAT64.contains(address)) {
            return Optional.of(Arrays.copyOfRange(address, 12, 16));
        }
        return SIX_TO_FOUR.contains(address)
                ? Optional.of(Arrays.copyOfRange(address, 2, 6))
                : Optional.empty();
    }
}
