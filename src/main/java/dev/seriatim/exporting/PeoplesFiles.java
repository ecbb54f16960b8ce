package dev.seriatim.exporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes what people read in an export: Markdown behind YAML, and YAML alone. */
final class PeoplesFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Dump dump =
            new Dump(
                    DumpSettings.builder()
                            .setDefaultFlowStyle(FlowStyle.BLOCK)
                            .setWidth(Integer.MAX_VALUE)
                            .build());

    /**
     * An article as static site generators take it.
     *
     * @param frontMatter an object in JSON
     */
    String article(String frontMatter, String body) throws JsonProcessingException {
        return "---\n" + yaml(frontMatter) + "---\n\n" + body + "\n";
    }

    /** An object in JSON as YAML, in its order and without what is null. */
    String yaml(String object) throws JsonProcessingException {
        var members = JSON.readValue(object, new TypeReference<LinkedHashMap<String, Object>>() {});
        members.values().removeIf(Objects::isNull);
        return dump.dumpToString(members);
    }
}
