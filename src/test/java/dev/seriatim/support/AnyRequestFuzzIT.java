package dev.seriatim.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is asked, with a key or without one, of a library or of none: the answer is in the
 * contract, and the fault is not the server's.
 *
 * <p>{@code -Dfuzz.requests=} says how many requests there are of all kinds, {@code -Dfuzz.seed=}
 * which ones.
 */
@QuarkusTest
class AnyRequestFuzzIT extends ApiTest {

    private static final Logger LOG = Logger.getLogger(AnyRequestFuzzIT.class);

    private static final int EACH =
            Integer.getInteger("fuzz.requests", 3000) / Kind.values().length;
    private static final String SEED = System.getProperty("fuzz.seed", "1");

    /** After so many requests there is another library, or none. */
    private static final int ROUND = 500;

    private static final int AT_ONCE = 8;
    private static final int MOST_FAULTS = 50;

    private enum Kind {
        GENERATED {
            @Override
            String request(RandomRequests requests, Operation operation) {
                return requests.generated(operation);
            }
        },
        ODD_HEADERS {
            @Override
            String request(RandomRequests requests, Operation operation) {
                return requests.odd(operation);
            }
        },
        RAW_BYTES {
            @Override
            String request(RandomRequests requests, Operation operation) {
                return requests.raw(operation);
            }
        };

        abstract String request(RandomRequests requests, Operation operation);

        /** How long to wait for more: bytes that are no whole request are never answered. */
        Duration patience() {
            return this == RAW_BYTES ? Duration.ofMillis(250) : Duration.ofSeconds(20);
        }
    }

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final Contract contract = Contract.ofTheProject();
    private final AnswerJudge judge = new AnswerJudge(contract);
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, String> faults = new ConcurrentSkipListMap<>();

    @ParameterizedTest
    @EnumSource
    void everyRequestIsAnsweredAsTheContractSays(Kind kind) throws Exception {
        var random = new Random((SEED + kind).hashCode());
        var threads = Executors.newFixedThreadPool(AT_ONCE);

        for (var sent = 0; sent < EACH && faults.size() < MOST_FAULTS; sent += ROUND) {
            var round = Math.min(ROUND, EACH - sent);
            for (var done : threads.invokeAll(round(kind, round, random))) {
                done.get();
            }
        }

        threads.shutdown();
        LOG.infof("%s, %d requests with the seed %s: %s", kind, EACH, SEED, answers);
        assertThat(faults).as("faults, each with a request that had it").isEmpty();
    }

    private List<Callable<Void>> round(Kind kind, int size, Random random) throws SQLException {
        var requests = new RandomRequests(contract, library(random.nextBoolean()), random);
        var round = new ArrayList<Callable<Void>>();
        for (var i = 0; i < size; i++) {
            var operation = contract.operations().get(random.nextInt(contract.operations().size()));
            var request = kind.request(requests, operation);
            round.add(
                    () -> {
                        send(kind, request);
                        return null;
                    });
        }
        return round;
    }

    /** A library, or the names of one that is no more. */
    private Library library(boolean stays) throws SQLException {
        emptyTheLibrary();
        var library = Library.founded();
        execute("update api_key set expires_at = now() where name = 'expired'");
        if (!stays) {
            emptyTheLibrary();
        }
        return library;
    }

    private void send(Kind kind, String request) throws IOException {
        var bytes = Raw.answer(port, request, kind.patience());
        var answer = RawAnswer.first(bytes, request.startsWith("HEAD "));
        answers.merge(answer.map(RawAnswer::summary).orElse("none"), 1, Integer::sum);
        answer.map(given -> judge.violations(request, given, kind == Kind.RAW_BYTES))
                .orElse(kind == Kind.RAW_BYTES ? List.of() : List.of("no answer"))
                .forEach(fault -> faults.putIfAbsent(fault, request + "\n\n" + bytes));
    }
}
