package dev.seriatim.http.conditional;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole of an answer: its bytes, with and without gzip, and their tag. It is there even if the
 * client gets only a 304.
 */
public final class Representation {

    private static final String PROPERTY = Representation.class.getName();

    private final byte[] bytes;
    private final EntityTag tag;
    private final String mediaType;
    private byte @Nullable [] gzip;

    /**
     * @param mediaType without parameters
     */
    public Representation(byte[] bytes, EntityTag tag, String mediaType) {
        this.bytes = bytes;
        this.tag = tag;
        this.mediaType = mediaType;
    }

    /** What the request at hand is answered with, once {@link EntityTagFilter} has written it. */
    public static Optional<Representation> of(ContainerRequestContext request) {
        return Optional.ofNullable((Representation) request.getProperty(PROPERTY));
    }

    void leaveIn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** The bytes as they are. */
    public byte[] bytes() {
        return bytes;
    }

    /** The bytes with gzip, made once: for the client and for the cache. */
    public byte[] gzip() {
        if (gzip == null) {
            gzip = ContentCoding.gzip(bytes);
        }
        return gzip;
    }

    /** What the bytes are, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The tag of the bytes as they are. */
    public EntityTag tag() {
        return tag;
    }
}
