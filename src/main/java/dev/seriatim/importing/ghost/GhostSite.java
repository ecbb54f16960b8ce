package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.reading.JsonRow;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The few settings of a Ghost site that are no secret. All others, keys and passwords among them,
 * are not even kept while reading.
 */
final class GhostSite {

    private static final Pattern PATH = Pattern.compile("(?<![/:])/.*");
    private static final String PLACEHOLDER = "__GHOST_URL__";
    private static final Set<String> PUBLIC =
            Set.of(
                    "title",
                    "url",
                    "locale",
                    "default_locale",
                    "lang",
                    "timezone",
                    "active_timezone");

    private final Map<String, String> settings = new HashMap<>();

    void take(JsonRow setting) {
        var key = setting.text("key");
        var value = setting.text("value");
        if (key != null && value != null && PUBLIC.contains(key)) {
            settings.put(key, value);
        }
    }

    FoundSite found() {
        return new FoundSite(settings.get("title"), address(), language(), zone());
    }

    /** Where the site was, without a slash at its end; nothing if the export does not say. */
    @Nullable String address() {
        var url = settings.getOrDefault("url", "").strip();
        return url.matches("https?://[^\\s\"\\\\<>]+") ? url.replaceFirst("/+$", "") : null;
    }

    /** Its host and path, by which its articles are known; empty if it is not known. */
    String name() {
        var address = address();
        return address == null ? "" : address.replaceFirst("^https?://", "");
    }

    private @Nullable String language() {
        var named = first("locale", "lang", "default_locale");
        return named == null ? null : named.replace('_', '-');
    }

    private @Nullable ZoneId zone() {
        var named = first("timezone", "active_timezone");
        try {
            return named == null ? null : ZoneId.of(named);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private @Nullable String first(String... keys) {
        for (var key : keys) {
            var value = settings.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The address of a picture, as absolute as the export allows. */
    @Nullable String picture(@Nullable String text) {
        var picture = at(text);
        var address = address();
        return picture != null && address != null && picture.matches("/[^/].*")
                ? PATH.matcher(address).replaceFirst("") + picture
                : picture;
    }

    /** Puts the address of the site where Ghost exports a mark for it; a path if it is unknown. */
    @Nullable String at(@Nullable String text) {
        var address = address();
        return text == null ? null : text.replace(PLACEHOLDER, address == null ? "" : address);
    }
}
