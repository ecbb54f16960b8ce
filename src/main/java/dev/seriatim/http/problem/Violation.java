package dev.seriatim.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.seriatim.http.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, and where: a JSON Pointer into the body (RFC 6901) or the
 * name of a parameter.
 *
 * @param pointer where in the body, empty for the whole body, null when the fault is not in the
 *     body
 * @param parameter the parameter's name, null when the fault is in the body
 * @param detail what to do about it, in one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(@Nullable String pointer, @Nullable String parameter, String detail) {

    public static Violation at(String pointer, String detail) {
        return new Violation(pointer, null, detail);
    }

    public static Violation in(String parameter, String detail) {
        return new Violation(null, parameter, detail);
    }

    /**
     * The pointer to a member of what another pointer is at. RFC 6901 3: "~" is written "~0" and
     * "/" is written "~1".
     */
    public static String child(String pointer, String name) {
        return pointer + "/" + Text.quotable(name).replace("~", "~0").replace("/", "~1");
    }
}
