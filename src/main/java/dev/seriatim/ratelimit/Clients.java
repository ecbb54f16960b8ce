package dev.seriatim.ratelimit;

import dev.seriatim.http.AddressBlock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells clients apart by their addresses. */
final class Clients {

    // What one household or server is given (RFC 6177); it can take any address in there.
    private static final int V6_NETWORK_BITS = 64;

    private final List<AddressBlock> proxies;

    /**
     * @param proxies those who are believed when they say for whom they ask
     */
    Clients(List<AddressBlock> proxies) {
        this.proxies = proxies;
    }

    /**
     * Names the client of a request.
     *
     * @param peer the address at the other end of the connection
     * @param forwarded the values of {@code X-Forwarded-For}, in their order
     * @return the same name for all addresses of one IPv6 network; empty for this machine itself
     */
    Optional<String> name(@Nullable String peer, List<String> forwarded) {
        var address = peer == null ? null : AddressBlock.address(peer);
        var hops = hops(forwarded);
        while (address != null && isProxy(address) && !hops.isEmpty()) {
            var before = AddressBlock.address(withoutPort(hops.remove(hops.size() - 1)));
            if (before == null) {
                break;
            }
            address = before;
        }
        return Optional.ofNullable(address)
                .filter(known -> !isThisMachine(known))
                .map(Clients::name);
    }

    /** Each proxy adds the address that it was asked from at the end. */
    private static List<String> hops(List<String> forwarded) {
        return new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
    }

    // RFC 7239 6: a node is told with its port, too, and an IPv6 address then stands in brackets.
    private static String withoutPort(String hop) {
        return hop.strip()
                .replaceFirst("^\\[([^]]*)](?::[0-9]{1,5})?$", "$1")
                .replaceFirst("^([0-9.]+):[0-9]{1,5}$", "$1");
    }

    private boolean isProxy(byte[] address) {
        return proxies.stream().anyMatch(block -> block.contains(address));
    }

    private static boolean isThisMachine(byte[] address) {
        try {
            return InetAddress.getByAddress(address).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    private static String name(byte[] address) {
        var network = address.length == 4 ? address : AddressBlock.masked(address, V6_NETWORK_BITS);
        return HexFormat.of().formatHex(network);
    }
}
