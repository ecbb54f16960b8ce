package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.format.FoundSite;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of a tree says of the whole.
 *
 * @param address where the site was, without a slash at its end
 * @param language of what names none
 * @param permalinks how addresses are made, by the section; {@code posts} for those of Jekyll
 */
record SiteSettings(
        @Nullable String name,
        @Nullable String address,
        @Nullable String language,
        @Nullable ZoneId zone,
        Map<String, String> permalinks) {

    static final SiteSettings NONE = new SiteSettings(null, null, null, null, Map.of());

    private static final Pattern FILES =
            Pattern.compile(
                    "_config\\.ya?ml|(?:hugo|config)\\.(?:toml|ya?ml|json)"
                            + "|config/_default/(?:hugo|config)\\.(?:toml|ya?ml|json)");
    private static final Pattern SCRIPTS =
            Pattern.compile("(?:docusaurus|astro)\\.config\\.[cm]?[jt]s");
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "(?<![\\w.])(title|url|site|baseUrl|base|defaultLocale)\\s*+:\\s*+([\"'])([^\"'\\n]*+)\\2");

    /** Whether such a file, below the root, is a configuration. */
    static boolean isFile(String inside) {
        return FILES.matcher(inside).matches() || SCRIPTS.matcher(inside).matches();
    }

    static SiteSettings of(String inside, String text) {
        return SCRIPTS.matcher(inside).matches()
                ? ofScript(text)
                : ofFields(PageFields.of(FieldTree.ofFile(inside, text)), inside);
    }

    /** A program is not run; what it says plainly is read. */
    private static SiteSettings ofScript(String text) {
        var said = new HashMap<String, String>();
        Matcher assigned = ASSIGNED.matcher(text);
        while (assigned.find()) {
            said.putIfAbsent(assigned.group(1), assigned.group(3));
        }
        String address = said.getOrDefault("url", said.get("site"));
        String below = said.getOrDefault("baseUrl", said.getOrDefault("base", "/"));
        return new SiteSettings(
                said.get("title"),
                address == null ? null : joined(address, below),
                said.get("defaultLocale"),
                null,
                Map.of());
    }

    private static SiteSettings ofFields(PageFields fields, String inside) {
        String address = fields.text("baseURL", "base_url", "url").orElse(null);
        String below =
                inside.startsWith("_config")
                        ? fields.text("baseurl").filter(b -> b.startsWith("/")).orElse("")
                        : "";
        if (inside.startsWith("_config")) {
            address = fields.text("url").orElse(null);
        }
        return new SiteSettings(
                fields.text("title", "name").orElse(null),
                address == null || !address.startsWith("http") ? null : joined(address, below),
                fields.text(
                                "defaultContentLanguage",
                                "default_language",
                                "languageCode",
                                "lang",
                                "locale")
                        .orElse(null),
                fields.text("timezone").flatMap(SiteSettings::zone).orElse(null),
                permalinks(fields));
    }

    private static Map<String, String> permalinks(PageFields fields) {
        var permalinks = new HashMap<String, String>();
        Optional<JsonNode> said = fields.value("permalinks", "permalink");
        said.filter(JsonNode::isTextual).ifPresent(one -> permalinks.put("posts", one.asText()));
        said.map(all -> all.has("page") ? all.get("page") : all)
                .filter(JsonNode::isObject)
                .ifPresent(
                        all ->
                                all.properties()
                                        .forEach(
                                                one ->
                                                        permalinks.put(
                                                                one.getKey(),
                                                                one.getValue().asText())));
        return permalinks;
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static String joined(String address, String below) {
        return (address.replaceAll("/++$", "") + "/" + below)
                .replaceAll("(?<!:)/{2,}", "/")
                .replaceAll("/++$", "");
    }

    /** The path of the site, {@code /blog}; empty if it is at the top of its host. */
    String path() {
        return address == null ? "" : address.replaceFirst("^https?://[^/]*+", "");
    }

    FoundSite found() {
        return new FoundSite(name, address, language, zone);
    }
}
