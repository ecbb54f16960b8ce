package dev.seriatim.support;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of a contract, compiled once each (JSON Schema 2020-12, formats asserted). */
final class ContractSchemas {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private static final JsonMetaSchema DIALECT =
            JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .keyword(new NonValidationKeyword("components"))
                    .keyword(new NonValidationKeyword("x-complete"))
                    .keyword(new NonValidationKeyword("x-enum-varnames"))
                    .build();

    private final JsonNode document;
    private final JsonSchemaFactory factory =
            JsonSchemaFactory.builder()
                    .defaultMetaSchemaIri(DIALECT.getIri())
                    .metaSchema(DIALECT)
                    .build();
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<JsonNode, JsonSchema> compiled = new IdentityHashMap<>();

    ContractSchemas(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with a JSON text; nothing, if it is JSON and matches. */
    List<String> faults(JsonNode schema, String json) {
        try {
            return faults(schema, JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return List.of("is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Reads a JSON text; empty, if it is none. */
    Optional<JsonNode> read(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a value; nothing, if it matches. */
    synchronized List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    // The schema goes into a document of its own, with the components beside it, so that
    // "#/components/…" resolves.
    private JsonSchema compile(JsonNode schema) {
        var root = JSON.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.path("components"));
        return factory.getSchema(root, config);
    }
}
