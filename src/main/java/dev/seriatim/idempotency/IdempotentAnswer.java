package dev.seriatim.idempotency;

import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An answer that was given, under the claim of the request that got it. */
@Entity
@Immutable
class IdempotentAnswer {

    @Id private UUID id;

    private byte[] claim;
    private String request;
    private int status;
    private @Nullable String location;
    private byte @Nullable [] body;
    private @Nullable String etag;
    private Instant answeredAt;

    protected IdempotentAnswer() {}

    IdempotentAnswer(Claim claim, String request, Answer answer, Instant now) {
        this.id = TimeOrderedId.next();
        this.claim = claim.digest();
        this.request = request;
        this.status = answer.status();
        this.location = answer.location() == null ? null : answer.location().toString();
        this.body = answer.body() == null ? null : claim.seal(answer.body());
        this.etag = answer.etag();
        this.answeredAt = now;
    }

    /**
     * The answer, if it was this request that got it.
     *
     * @throws ProblemException idempotency key reused, if it was another one
     */
    Answer to(String request, Claim claim) {
        if (!this.request.equals(request)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Another request came with this Idempotency-Key; make a new key for each request.");
        }
        return new Answer(
                status,
                location == null ? null : URI.create(location),
                body == null ? null : claim.open(body),
                etag);
    }
}
