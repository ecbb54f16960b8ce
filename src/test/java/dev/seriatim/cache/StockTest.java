package dev.seriatim.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.Announcement;
import dev.seriatim.http.EntityTag;
import dev.seriatim.http.Representation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StockTest {

    private final AtomicLong time = new AtomicLong();
    private final Stock stock = new Stock(1 << 20, time::get);

    @Test
    void answerIsKeptUntilSomethingItShowsChanges() {
        keep("/a", "article:1", "topic:1");
        keep("/b", "article:2", "topic:1");

        stock.drop(Set.of("article:2", "articles"));

        assertThat(stock.find("/a")).isNotNull();
        assertThat(stock.find("/b")).isNull();
    }

    @Test
    void everythingIsDroppedAtOnce() {
        keep("/a", "article:1");

        stock.drop(Set.of(Announcement.EVERYTHING));

        assertThat(stock.find("/a")).isNull();
    }

    @Test
    void answerBegunBeforeChangeIsNotKeptAfterIt() {
        var fill = stock.begin();

        stock.drop(Set.of("article:1"));

        assertThat(stock.keep(fill, answer("/a", "article:1"))).isFalse();
        assertThat(stock.find("/a")).isNull();
    }

    @Test
    void answerBegunBeforeChangeOfSomethingElseIsKept() {
        var fill = stock.begin();

        stock.drop(Set.of("article:2"));

        assertThat(stock.keep(fill, answer("/a", "article:1"))).isTrue();
    }

    @Test
    void answerBegunBeforeEverythingChangedIsNotKept() {
        var fill = stock.begin();

        stock.drop(Set.of(Announcement.EVERYTHING));

        assertThat(stock.keep(fill, answer("/a", "article:1"))).isFalse();
    }

    @Test
    void answerWhoseMakingHasEndedIsNotKept() {
        var fill = stock.begin();

        stock.end(fill);

        assertThat(stock.keep(fill, answer("/a", "article:1"))).isFalse();
    }

    @Test
    void answerIsGoneTheMomentSomethingItShowsComesOrGoes() {
        keep("/a", "article:1");
        keep("/b", "article:2");
        stock.expect(List.of(new Moment(100, Set.of("article:1"))));

        time.set(99);
        assertThat(stock.find("/a")).isNotNull();
        time.set(100);

        assertThat(stock.find("/a")).isNull();
        assertThat(stock.find("/b")).isNotNull();
    }

    @Test
    void answerBegunBeforeMomentIsNotKeptAfterIt() {
        stock.expect(List.of(new Moment(100, Set.of("article:1"))));
        var fill = stock.begin();

        time.set(100);

        assertThat(stock.keep(fill, answer("/a", "article:1"))).isFalse();
    }

    @Test
    void momentThatIsPastWhenItIsHeardOfCounts() {
        keep("/a", "article:1");

        stock.expect(List.of(new Moment(-5, Set.of("article:1"))));

        assertThat(stock.find("/a")).isNull();
    }

    @Test
    void laterAnswerForTheSameAddressTakesThePlaceOfTheFirst() {
        keep("/a", "article:1");
        keep("/a", "article:2");

        stock.drop(Set.of("article:1"));
        assertThat(stock.find("/a")).isNotNull();
        stock.drop(Set.of("article:2"));

        assertThat(stock.find("/a")).isNull();
    }

    @Test
    void stockHoldsNoMoreThanItsBytes() {
        for (var i = 0; i < 1000; i++) {
            keep("/" + i, "article:" + i);
        }

        var kept = 0;
        for (var i = 0; i < 1000; i++) {
            kept += stock.find("/" + i) == null ? 0 : 1;
        }

        assertThat(kept * answer("/", "article:1").size()).isBetween(1 << 18, 1 << 20);
    }

    private void keep(String address, String... tags) {
        assertThat(stock.keep(stock.begin(), answer(address, tags))).isTrue();
    }

    private static Answer answer(String address, String... tags) {
        var bytes = "the tide comes in and the tide goes out".repeat(50).getBytes();
        var content = Content.of(new Representation(bytes, EntityTag.of(bytes)));
        return new Answer(address, null, Set.of(tags), 200, List.of(), "public", content);
    }
}
