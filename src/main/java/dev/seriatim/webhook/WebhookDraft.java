package dev.seriatim.webhook;

import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.http.text.WebUrl;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a webhook.
 *
 * @param kinds of which changes it is told, such as {@code article.upserted}; all, if it names none
 * @param headers sent with each request, by name; those without a value keep theirs, and all are
 *     left as they are, if nothing is said
 */
public record WebhookDraft(
        @NotNull(message = NAME)
                @ValidName(message = NAME)
                @CodePointLength(max = 100, message = "use at most 100 characters")
                @Pattern(regexp = "\\P{Cntrl}*", message = "leave control characters out")
                String name,
        @NotNull(message = "say where to send what changes") @WebUrl String url,
        @Nullable WebhookFormat format,
        @UniqueElements(message = "name each kind once")
                @Size(max = 24, message = "there are 24 kinds at most")
                @Nullable
                        List<
                                @Pattern(
                                        regexp =
                                                "(article|series|topic|author|site|redirects)\\.(upserted|removed|moved|touched)",
                                        message =
                                                "use article, series, topic, author, site or redirects, and upserted, removed, moved or touched, with a dot between")
                                String>
                        kinds,
        @Nullable @ValidSlug String topic,
        @Nullable @ValidSlug String series,
        @Nullable @LanguageTag String language,
        @Size(max = 10, message = "use at most 10 headers")
                @Nullable
                        Map<
                                @Pattern(
                                        regexp =
                                                "(?i)(?!webhook-|host$|content-|connection$|transfer-)[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}",
                                        message = "is no name of a header that can be chosen")
                                String,
                                @Pattern(
                                        regexp =
                                                "[\\x21-\\x7E](?:[\\x20-\\x7E]{0,998}[\\x21-\\x7E])?",
                                        message = "use printable ASCII, at most 1000 characters")
                                @Nullable String>
                        headers,
        @Nullable Boolean paused) {

    private static final String NAME = "say who is told";

    WebhookFormat formatOrStandard() {
        return Objects.requireNonNullElse(format, WebhookFormat.STANDARD);
    }

    /** None, if of all. */
    List<String> kindsOrAll() {
        return Objects.requireNonNullElse(kinds, List.of());
    }

    /** The headers with their values: those that are shown without one keep theirs. */
    Map<String, String> headersOver(Map<String, String> present) {
        if (headers == null) {
            return present;
        }
        var left = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> left.put(name, value == null ? present.get(name) : value));
        return left;
    }

    boolean isPaused() {
        return Boolean.TRUE.equals(paused);
    }
}
