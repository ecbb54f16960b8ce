package dev.seriatim.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * The whole of an answer in JSON: its bytes and their tag. It is there even if the client gets only
 * a 304.
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are made once and written as they are
public record Representation(byte[] bytes, EntityTag tag) {

    private static final String PROPERTY = Representation.class.getName();

    /** What the request at hand is answered with, once {@link EntityTagFilter} has written it. */
    public static Optional<Representation> of(ContainerRequestContext request) {
        return Optional.ofNullable((Representation) request.getProperty(PROPERTY));
    }

    void leaveIn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}
