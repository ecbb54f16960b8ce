package dev.seriatim.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One row after the other, and a bad one costs itself only. */
class JsonRowsTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void tablesAreFoundWhateverStandsAroundThem() throws IOException {
        read("{\"db\":[{\"data\":{\"boats\":[{\"name\":\"Ida\"},{\"name\":\"Per\"}]}}]}");
        read("{\"data\":{\"data\":{\"boats\":[{\"name\":\"Eva\"}]}}}");
        read("\uFEFF{\"boats\":[{\"name\":\"Ole\"}]}");

        assertThat(told).containsExactly("boats Ida", "boats Per", "boats Eva", "boats Ole");
    }

    @Test
    void aTableThatNobodyWantsIsPassedOver() throws IOException {
        read("{\"secrets\":[{\"name\":\"x\"}],\"boats\":[{\"name\":\"Ida\"}]}");

        assertThat(told).containsExactly("boats Ida");
    }

    @Test
    void aRowTooDeepCostsItselfOnly() throws IOException {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        read("{\"boats\":[{\"name\":" + deep + "},{\"name\":\"Ida\"}]}");

        assertThat(told)
                .containsExactly("refused It is nested deeper than 200 levels.", "boats Ida");
    }

    @Test
    void aRowTooLongCostsItselfOnly() throws IOException {
        var long1 = "a".repeat(9 << 20);
        read(
                "{\"boats\":[{\"a\":\"%s\",\"b\":\"%s\"},{\"name\":\"Ida\"}]}"
                        .formatted(long1, long1));

        assertThat(told)
                .containsExactly("refused It holds more than 16 million characters.", "boats Ida");
    }

    @Test
    void whatStoodBeforeTheCutStands() {
        assertThatThrownBy(() -> read("{\"boats\":[{\"name\":\"Ida\"},\n{\"name\":\"Pe"))
                .isInstanceOf(IOException.class)
                .hasMessage("The JSON is broken or cut short in line 2.");

        assertThat(told).containsExactly("boats Ida");
    }

    @Test
    void aFileThatEndsInsideATableIsCutShort() {
        assertThatThrownBy(() -> read("{\"boats\":[{\"name\":\"Ida\"}"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theComplaintQuotesNothing() {
        assertThatThrownBy(() -> read("{\"boats\": hunter2}"))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void ofTwoMembersOfOneNameTheLastCounts() throws IOException {
        read("{\"boats\":[{\"name\":\"Ida\",\"name\":\"Per\"}]}");

        assertThat(told).containsExactly("boats Per twice [name]");
    }

    @Test
    void whatNoDatabaseHoldsIsTakenOut() throws IOException {
        read("{\"boats\":[{\"name\":\"I\\u0000da \\ud83e! \\ud83e\\udde4\"}]}");

        assertThat(told).containsExactly("boats Ida \uFFFD! 🧤");
    }

    @Test
    void aValueBesideTheTablesIsTold() throws IOException {
        read("{\"title\":\"Harbour\",\"boats\":[]}");

        assertThat(told).containsExactly("title=Harbour");
    }

    @Test
    void aTextThatIsNoJsonIsNothing() {
        assertThat(BoundedJson.parse("{\"a\":")).isEmpty();
        assertThat(BoundedJson.parse("")).isEmpty();
        assertThat(BoundedJson.parse("[".repeat(300) + "]".repeat(300))).isEmpty();
        assertThat(BoundedJson.parse("[".repeat(200) + "]".repeat(200))).isPresent();
    }

    private void read(String json) throws IOException {
        var bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        new JsonRows(Set.of("db", "data"), new Listener()).read(bytes);
    }

    private final class Listener implements JsonRows.RowTaker {

        @Override
        public boolean wants(String table) {
            return table.equals("boats");
        }

        @Override
        public void row(JsonRow row) {
            var twice = row.repeated().isEmpty() ? "" : " twice " + row.repeated();
            told.add(row.table() + " " + row.text("name") + twice);
        }

        @Override
        public void refused(String table, int line, String reason) {
            told.add("refused " + reason);
        }

        @Override
        public void value(String name, String text) {
            told.add(name + "=" + text);
        }
    }
}
