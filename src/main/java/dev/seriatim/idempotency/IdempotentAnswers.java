package dev.seriatim.idempotency;

import dev.seriatim.database.DatabaseClock;
import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was answered, each answer for a day. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class IdempotentAnswers implements PanacheRepositoryBase<IdempotentAnswer, UUID> {

    private static final Duration KEPT = Duration.ofHours(24);

    private final TransactionLock lock;
    private final DatabaseClock clock;

    IdempotentAnswers(TransactionLock lock, DatabaseClock clock) {
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Keeps every other request with the same claim out until the transaction ends.
     *
     * @throws ProblemException conflict, if another one is running
     */
    void claim(Claim claim) {
        if (!lock.tryHold("idempotency:" + claim)) {
            throw ProblemException.conflict(
                    "A request with this Idempotency-Key is still running; try again when it has ended.");
        }
    }

    /**
     * What was answered to this request.
     *
     * @throws ProblemException idempotency key reused, if another request made this claim
     */
    Optional<Answer> find(Claim claim, String request) {
        return find("claim = ?1 and answeredAt > ?2", claim.digest(), oldest())
                .singleResultOptional()
                .map(kept -> kept.to(request, claim));
    }

    /** Keeps an answer, and forgets some that have been kept for long enough. */
    void keep(Claim claim, String request, Answer answer) {
        persist(new IdempotentAnswer(claim, request, answer, clock.now()));
        // More than are added, so that none stay; few, so that nobody waits for it.
        getEntityManager()
                .createNativeQuery(
                        """
                        delete from idempotent_answer where id in (
                            select id from idempotent_answer where answered_at <= :oldest
                            order by answered_at limit 10 for update skip locked)
                        """)
                .setParameter("oldest", oldest())
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.now().minus(KEPT);
    }
}
