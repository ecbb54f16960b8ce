package dev.seriatim.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.seriatim.http.ExampleResource;
import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes a client sends, they become what they say, or are refused. */
class StrictJsonFuzzIT {

    private static final StrictJson JSON =
            new StrictJson(mapper(), Validation.buildDefaultValidatorFactory().getValidator());

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonSettings().customize(mapper);
        return mapper;
    }

    static Stream<byte[]> bodies() {
        return Stream.of(
                        "{\"title\": \"A\", \"count\": 7, \"open\": true, \"colour\": \"dark_red\"}",
                        "{\"title\": \"\\ud83d\\ude00\", \"count\": -0, \"at\": \"2026-11-23T08:00:00Z\"}",
                        "{\"title\": \"A\", \"count\": 1, \"parts\": [{\"name\": \"B\", \"rank\": null}],"
                                + " \"id\": \"0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f\"}")
                .map(body -> body.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("bodies")
    @FuzzTest(maxDuration = "60s")
    void everyBodyIsBoundOrRefused(byte @NotNull [] body) {
        try {
            var text = RequestBody.text(body);
            var tree = JSON.parse(text);
            assertThat(isBeyondNumbers(tree) || JSON.parse(tree.toString()).equals(tree)).isTrue();
            var sent = tree.deepCopy();
            ExampleResource.Draft draft = JSON.bind(tree, ExampleResource.Draft.class);
            assertThat(draft.title()).isEqualTo(sent.get("title").textValue());
            assertThat(draft.count()).isEqualTo(sent.get("count").intValue());
        } catch (ProblemException refused) {
            assertThat(refused.type().status()).isEqualTo(400);
        }
    }

    // 1E999 is JSON, but is read as what JSON cannot write; no field takes it.
    private static boolean isBeyondNumbers(JsonNode tree) {
        return tree.isDouble() && Double.isInfinite(tree.doubleValue())
                || StreamSupport.stream(tree.spliterator(), false)
                        .anyMatch(StrictJsonFuzzIT::isBeyondNumbers);
    }
}
