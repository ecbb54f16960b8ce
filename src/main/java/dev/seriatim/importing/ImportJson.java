package dev.seriatim.importing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.seriatim.importing.format.FoundArticle;
import java.io.IOException;
import java.util.List;

/**
 * What is kept of a run in JSON. Texts come from anywhere: what PostgreSQL cannot keep of them
 * (U+0000, halves of surrogates) is replaced by U+FFFD.
 */
final class ImportJson {

    private static final char REPLACEMENT = '\uFFFD';

    /** What tells where an item stands and how it was read, but not what it says. */
    private static final List<String> BESIDE_THE_TEXT = List.of("place", "notes", "tally");

    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .findAndRegisterModules()
                    .registerModule(
                            new SimpleModule().addSerializer(String.class, new StorableTexts()))
                    .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ImportJson() {}

    /** Writes a text so that it can be kept. */
    private static final class StorableTexts extends StdSerializer<String> {

        private static final long serialVersionUID = 1;

        private StorableTexts() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(storable(text));
        }
    }

    private static String storable(String text) {
        StringBuilder changed = null;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            var isPair =
                    Character.isHighSurrogate(character)
                            && at + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(at + 1));
            if (isPair) {
                at++;
            } else if (character == 0 || Character.isSurrogate(character)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(at, REPLACEMENT);
            }
        }
        return changed == null ? text : changed.toString();
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was found can be written", impossible);
        }
    }

    static <T> T read(String written, Class<T> type) {
        try {
            return MAPPER.readValue(written, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The database holds unreadable JSON.", unreadable);
        }
    }

    /** The SHA-256 of all that an article says, wherever it stands in its source. */
    static byte[] digest(FoundArticle found) {
        ObjectNode said = MAPPER.valueToTree(found);
        said.remove(BESIDE_THE_TEXT);
        return SourceFile.digest(said.toString());
    }
}
