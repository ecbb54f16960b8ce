package dev.seriatim.importing.markdown;

import dev.seriatim.prose.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills in how addresses are made: {@code /:year/:month/:title/} of Jekyll and Hugo, {@code /{{
 * page.fileSlug }}/} of Eleventy.
 *
 * @param date in the zone of the site
 * @param slug the part of the address that names the page
 * @param section its folders below that of the content
 */
record PermalinkTemplate(
        @Nullable LocalDate date,
        String slug,
        String title,
        String fileName,
        String section,
        List<String> categories) {

    static final String TEMPLATE_SIGNS = "{{";

    private static final Pattern NAMED = Pattern.compile(":([a-z_]++)(?:\\[[^\\]]*+])?");
    private static final Pattern CODE =
            Pattern.compile("\\{\\{-?\\s*+([\\w.]++)\\s*+(\\|[^}]*+)?-?}}");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    /** The address; nothing if the template asks for what is not known here. */
    Optional<String> filled(String template) {
        var address = new StringBuilder();
        boolean isCode = template.contains(TEMPLATE_SIGNS);
        Matcher place = (isCode ? CODE : NAMED).matcher(template);
        while (place.find()) {
            String value = isCode ? coded(place.group(1), place.group(2)) : named(place.group(1));
            if (value == null) {
                return Optional.empty();
            }
            place.appendReplacement(address, Matcher.quoteReplacement(value));
        }
        place.appendTail(address);
        boolean isFilled = address.indexOf("{{") < 0 && address.indexOf("{%") < 0;
        return isFilled
                ? Optional.of(SLASHES.matcher("/" + address).replaceAll("/"))
                : Optional.empty();
    }

    private @Nullable String named(String name) {
        return switch (name) {
            case "title", "slug", "slugorfilename", "slugorcontentbasename" -> slug;
            case "name", "filename", "basename", "contentbasename" -> fileName;
            case "section", "sections", "path" -> section;
            case "categories" ->
                    categories.stream()
                            .map(c -> c.toLowerCase(Locale.ROOT))
                            .distinct()
                            .collect(Collectors.joining("/"));
            case "slugified_categories" ->
                    categories.stream()
                            .map(c -> Slug.of(c).orElse(c))
                            .distinct()
                            .collect(Collectors.joining("/"));
            case "output_ext" -> ".html";
            default -> date == null ? null : dated(name, date);
        };
    }

    private static @Nullable String dated(String name, LocalDate date) {
        return switch (name) {
            case "year" -> "%04d".formatted(date.getYear());
            case "short_year" -> "%02d".formatted(date.getYear() % 100);
            case "month" -> "%02d".formatted(date.getMonthValue());
            case "i_month" -> String.valueOf(date.getMonthValue());
            case "monthname" -> date.getMonth().name().toLowerCase(Locale.ROOT);
            case "day" -> "%02d".formatted(date.getDayOfMonth());
            case "i_day" -> String.valueOf(date.getDayOfMonth());
            case "y_day", "yearday" -> "%03d".formatted(date.getDayOfYear());
            default -> null;
        };
    }

    private @Nullable String coded(String name, @Nullable String filter) {
        return switch (name) {
            case "page.fileSlug" -> fileName;
            case "page.filePathStem" -> "/" + (section.isEmpty() ? "" : section + "/") + fileName;
            case "title" ->
                    filter != null && filter.contains("slug") ? Slug.of(title).orElse(null) : null;
            case "slug" -> slug;
            default -> null;
        };
    }
}
