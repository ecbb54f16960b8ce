package dev.seriatim.importing.source;

/**
 * How much is taken of what is sent.
 *
 * @param item bytes of an entry that is read as a whole
 * @param run bytes of all entries together, unpacked
 * @param entries how many there may be, folders and members that are left out included
 * @param ratio how many times its packed size something may have unpacked, beyond the first {@link
 *     #UNASKED} bytes
 */
public record Limits(int item, long run, int entries, int ratio) {

    /**
     * Up to this size nobody asks how well something is packed: a short list of zeros is no bomb.
     */
    static final long UNASKED = 1 << 20;

    /** What a server takes. */
    public static final Limits USUAL = new Limits(16 << 20, 2L << 30, 100_000, 200);

    /** What whoever runs the server may bring back from a file of its own. */
    public static final Limits OPERATORS =
            new Limits(64 << 20, Long.MAX_VALUE >> 1, 2_000_000, 1000);

    /** Whether something is packed as only what is made for that is. */
    boolean isBomb(long packed, long unpacked) {
        return unpacked > UNASKED && unpacked / ratio > packed;
    }

    /** A number of bytes as people say it, {@code 16 MiB}. */
    static String said(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
