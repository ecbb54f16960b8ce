package dev.seriatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.Announcement;
import dev.seriatim.http.conditional.EntityTag;
import dev.seriatim.http.conditional.Representation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

    private static final long NANOS_IN_40_SECONDS = 40_000_000_000L;

    private final AtomicLong time = new AtomicLong();
    private final ResponseCache cache =
            new ResponseCache(1 << 20, time::get, new SimpleMeterRegistry());

    @Test
    void answerIsKeptUntilSomethingItShowsChanges() {
        keep("/a", "article:1", "topic:1");
        keep("/b", "article:2", "topic:1");

        cache.drop(Set.of("article:2", "articles"));

        assertThat(cache.find("/a")).isNotNull();
        assertThat(cache.find("/b")).isNull();
    }

    @Test
    void everythingIsDroppedAtOnce() {
        keep("/a", "article:1");

        cache.drop(Set.of(Announcement.EVERYTHING));

        assertThat(cache.find("/a")).isNull();
    }

    @Test
    void answerBegunBeforeChangeIsNotKeptAfterIt() {
        var fill = cache.begin();

        cache.drop(Set.of("article:1"));

        assertThat(cache.keep(fill, answer("/a", "article:1"))).isFalse();
        assertThat(cache.find("/a")).isNull();
    }

    @Test
    void answerBegunBeforeChangeOfSomethingElseIsKept() {
        var fill = cache.begin();

        cache.drop(Set.of("article:2"));

        assertThat(cache.keep(fill, answer("/a", "article:1"))).isTrue();
    }

    @Test
    void answerBegunBeforeEverythingChangedIsNotKept() {
        var fill = cache.begin();

        cache.drop(Set.of(Announcement.EVERYTHING));

        assertThat(cache.keep(fill, answer("/a", "article:1"))).isFalse();
    }

    @Test
    void answerWhoseMakingHasEndedIsNotKept() {
        var fill = cache.begin();

        cache.end(fill);

        assertThat(cache.keep(fill, answer("/a", "article:1"))).isFalse();
    }

    @Test
    void answerIsGoneTheMomentSomethingItShowsComesOrGoes() {
        keep("/a", "article:1");
        keep("/b", "article:2");
        cache.expect(List.of(new ScheduledExpiry(100, Set.of("article:1"))), 0);

        time.set(99);
        assertThat(cache.find("/a")).isNotNull();
        time.set(100);

        assertThat(cache.find("/a")).isNull();
        assertThat(cache.find("/b")).isNotNull();
    }

    @Test
    void answerBegunBeforeMomentIsNotKeptAfterIt() {
        cache.expect(List.of(new ScheduledExpiry(100, Set.of("article:1"))), 0);
        var fill = cache.begin();

        time.set(100);

        assertThat(cache.keep(fill, answer("/a", "article:1"))).isFalse();
    }

    @Test
    void momentThatIsPastWhenItIsHeardOfCounts() {
        keep("/a", "article:1");

        cache.expect(List.of(new ScheduledExpiry(-5, Set.of("article:1"))), 0);

        assertThat(cache.find("/a")).isNull();
    }

    @Test
    void whatIsAnnouncedHoldsUntilSomeoneAskedLater() {
        time.set(10);
        cache.expect(new ScheduledExpiry(NANOS_IN_40_SECONDS, Set.of("article:1")));
        assertThat(cache.secondsUntilNextExpiry()).isEqualTo(39);

        cache.expect(List.of(), 9);
        assertThat(cache.secondsUntilNextExpiry()).isEqualTo(39);
        cache.expect(List.of(), 11);

        assertThat(cache.secondsUntilNextExpiry()).isGreaterThan(1_000_000);
    }

    @Test
    void laterAnswerForTheSameAddressTakesThePlaceOfTheFirst() {
        keep("/a", "article:1");
        keep("/a", "article:2");

        cache.drop(Set.of("article:1"));
        assertThat(cache.find("/a")).isNotNull();
        cache.drop(Set.of("article:2"));

        assertThat(cache.find("/a")).isNull();
    }

    @Test
    void cacheHoldsNoMoreThanItsBytes() {
        for (var i = 0; i < 1000; i++) {
            keep("/" + i, "article:" + i);
        }

        var kept = 0;
        for (var i = 0; i < 1000; i++) {
            kept += cache.find("/" + i) == null ? 0 : 1;
        }

        assertThat(kept * answer("/", "article:1").size()).isBetween(1 << 18, 1 << 20);
    }

    private void keep(String address, String... tags) {
        assertThat(cache.keep(cache.begin(), answer(address, tags))).isTrue();
    }

    private static CachedResponse answer(String address, String... tags) {
        var bytes = "the tide comes in and the tide goes out".repeat(50).getBytes();
        var content = EncodedBody.of(new Representation(bytes, EntityTag.of(bytes), "text/plain"));
        return new CachedResponse(
                address, null, Set.of(tags), 200, List.of(), "public", "text/plain", content);
    }
}
