package dev.seriatim.http;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Internet addresses that begin with the same bits; one address is a block of its own. Names are
 * never looked up.
 */
public final class AddressBlock {

    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    private final byte[] start;
    private final int bits;

    private AddressBlock(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /**
     * Reads an address, or a block in CIDR notation (RFC 4632 3.1): {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static AddressBlock of(String text) {
        var parts = text.strip().split("/", 2);
        var start = address(parts[0]);
        if (start == null || parts.length == 2 && !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("no address and no block of addresses: " + text);
        }
        var all = start.length * Byte.SIZE;
        var bits = parts.length == 2 ? Integer.parseInt(parts[1]) : all;
        if (bits > all) {
            throw new IllegalArgumentException("no block has that many bits: " + text);
        }
        return new AddressBlock(start, bits);
    }

    /** The bytes of an address, of an IPv4 address in IPv6 the four it is about; null for none. */
    public static byte @Nullable [] address(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text.strip());
        return bytes != null && isMapped(bytes)
                ? Arrays.copyOfRange(bytes, V6_BYTES - V4_BYTES, V6_BYTES)
                : bytes;
    }

    // RFC 4291 2.5.5.2: ten zeros, two bytes of ones, the IPv4 address.
    private static boolean isMapped(byte[] address) {
        return address.length == V6_BYTES
                && HexFormat.of().formatHex(address).startsWith("0".repeat(20) + "ffff");
    }

    /** Whether an address is in it. */
    public boolean contains(byte[] address) {
        return address.length == start.length
                && Arrays.equals(masked(address, bits), masked(start, bits));
    }

    /** The address with all but its first bits set to 0. */
    public static byte[] masked(byte[] address, int bits) {
        var masked = address.clone();
        for (var bit = bits; bit < masked.length * Byte.SIZE; bit++) {
            masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return masked;
    }
}
