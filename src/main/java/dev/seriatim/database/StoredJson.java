package dev.seriatim.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * How values are written into JSON columns. It is kept apart from how clients are answered, so that
 * a change of manners there never makes stored content unreadable; what a later release has added
 * is passed over.
 */
@Singleton
@JsonFormat
@PersistenceUnitExtension
public class StoredJson implements FormatMapper {

    private static final ObjectMapper MAPPER =
            new ObjectMapper()
                    .findAndRegisterModules()
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final FormatMapper jackson = new JacksonJsonFormatMapper(MAPPER);

    /** Reads what stands in a JSON column, or what PostgreSQL put together as JSON. */
    static <T> T read(String stored, Class<T> type) {
        try {
            return MAPPER.readValue(stored, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The database holds unreadable JSON.", unreadable);
        }
    }

    /** Reads an object whose members are all of one type. */
    static <T> Map<String, T> readMap(String stored, Class<T> type) {
        var members = MAPPER.getTypeFactory().constructMapType(TreeMap.class, String.class, type);
        try {
            return MAPPER.readValue(stored, members);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The database holds unreadable JSON.", unreadable);
        }
    }

    /** Writes what is to stand in a JSON column. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The value has no form in JSON.", unwritable);
        }
    }

    @Override
    public <T> T fromString(CharSequence stored, JavaType<T> type, WrapperOptions options) {
        return jackson.fromString(stored, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return jackson.toString(value, type, options);
    }
}
