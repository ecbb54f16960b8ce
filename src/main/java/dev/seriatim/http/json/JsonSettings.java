package dev.seriatim.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * How JSON is read and written everywhere: times as RFC 3339 text, enums in lower case, and nothing
 * guessed on the way in.
 */
@Singleton
class JsonSettings implements ObjectMapperCustomizer {

    static final int MAX_DEPTH = 64;
    static final int MAX_NUMBER_LENGTH = 30;
    static final int MAX_STRING_LENGTH = 4_000_000;

    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(MAX_STRING_LENGTH)
                    .build();

    /** Lets a mapper read numbers to their last digit, and write them so. */
    static ObjectMapper exact(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    @Override
    public void customize(ObjectMapper mapper) {
        exact(mapper);
        mapper.getFactory().setStreamReadConstraints(BOUNDS);
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        mapper.configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION.mappedFeature(), false);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerModule(lowerCaseEnums());
    }

    private static SimpleModule lowerCaseEnums() {
        return new SimpleModule("lower-case-enums")
                .setSerializerModifier(
                        new BeanSerializerModifier() {
                            @Override
                            public JsonSerializer<?> modifyEnumSerializer(
                                    SerializationConfig config,
                                    JavaType type,
                                    BeanDescription description,
                                    JsonSerializer<?> serializer) {
                                return new EnumWord();
                            }
                        })
                .setDeserializerModifier(
                        new BeanDeserializerModifier() {
                            @Override
                            public JsonDeserializer<?> modifyEnumDeserializer(
                                    DeserializationConfig config,
                                    JavaType type,
                                    BeanDescription description,
                                    JsonDeserializer<?> deserializer) {
                                return new WordEnum(type.getRawClass());
                            }
                        });
    }

    private static final class EnumWord extends ToStringSerializerBase {
        EnumWord() {
            super(Enum.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class WordEnum extends FromStringDeserializer<Object> {
        private final Class<?> type;

        WordEnum(Class<?> type) {
            super(type);
            this.type = type;
        }

        @Override
        protected Object _deserialize(
                String word, com.fasterxml.jackson.databind.DeserializationContext context)
                throws java.io.IOException {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(word)) {
                    return constant;
                }
            }
            return context.handleWeirdStringValue(type, word, "not one of the values");
        }
    }
}
