package dev.seriatim.idempotency;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.problem.ProblemException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Carries out a request once, however often it is sent with the same {@code Idempotency-Key}. Runs
 * inside of the transaction, so what was done and what was answered are kept together or not at
 * all.
 */
@Idempotent
@Interceptor
@Priority(PipelineOrder.IDEMPOTENCY)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";

    // Visible characters of ASCII, RFC 5234 B.1.
    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final RoutingContext exchange;
    private final SecurityIdentity identity;
    private final EntityTags tags;
    private final IdempotentAnswers answers;

    @Inject
    IdempotencyInterceptor(
            RoutingContext exchange,
            SecurityIdentity identity,
            EntityTags tags,
            IdempotentAnswers answers) {
        this.exchange = exchange;
        this.identity = identity;
        this.tags = tags;
        this.answers = answers;
    }

    @AroundInvoke
    Object answerOnce(InvocationContext operation) throws Exception {
        var key = key();
        if (key.isEmpty()) {
            return operation.proceed();
        }
        var claim = Claim.of(identity.getCredential(TokenCredential.class).getToken(), key.get());
        var request = new SentRequest(exchange.request(), operation.getParameters()).print(tags);
        answers.claim(claim);
        answers.find(claim, request).ifPresent(AnsweredBefore::answer);
        var result = operation.proceed();
        answers.keep(claim, request, Answer.of(result, tags));
        return result;
    }

    private Optional<String> key() {
        var sent = exchange.request().headers().getAll(HEADER);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !WELL_FORMED.matcher(sent.get(0)).matches()) {
            throw ProblemException.parameter(
                    HEADER, "must be given once, in 1 to 255 visible ASCII characters.");
        }
        return Optional.of(sent.get(0));
    }
}
