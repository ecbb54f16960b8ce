package dev.seriatim.importing.markdown;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address that a program makes of the place of a page, unless the page names one.
 *
 * @param language if the address has it
 * @param date in the zone of the site
 * @param categories as Jekyll puts them into addresses
 */
record GivenAddress(
        ContentPath path,
        SiteSettings settings,
        @Nullable String language,
        @Nullable LocalDate date,
        String title,
        List<String> categories) {

    private static final Pattern IN_POSTS =
            Pattern.compile("((?:[^/]+/)*?)_(?:posts|drafts)/(.*)", Pattern.DOTALL);
    private static final Pattern COLLECTION = Pattern.compile("_([^/]+)/(.*)", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("(?:^|(?<=/))\\d{1,4}[-_. ]++(?=\\D)");
    private static final String PAGES = "src/pages/";

    Optional<String> made() {
        return switch (path.layout().generator()) {
            case JEKYLL -> jekyll();
            case HUGO, ZOLA -> Optional.of(hugo());
            case ASTRO -> Optional.of(levelled("/" + path.folders() + path.slug() + "/"));
            case DOCUSAURUS -> Optional.of(levelled(docusaurus()));
            case ELEVENTY -> eleventy();
            case OBSIDIAN, NOTION, NONE -> Optional.empty();
        };
    }

    private static String levelled(String address) {
        return address.replaceAll("/{2,}", "/");
    }

    /** What Jekyll's names of forms of addresses stand for. */
    static String jekyllForm(String name) {
        return switch (name) {
            case "date" -> "/:categories/:year/:month/:day/:title.html";
            case "pretty" -> "/:categories/:year/:month/:day/:title/";
            case "ordinal" -> "/:categories/:year/:y_day/:title.html";
            case "none" -> "/:categories/:title.html";
            default -> name;
        };
    }

    private Optional<String> jekyll() {
        String form = jekyllForm(settings.permalinks().getOrDefault("posts", "date"));
        String inContent = path.path();
        boolean isNamedByDate = path.name().date() != null && !inContent.startsWith("_");
        if (IN_POSTS.matcher(inContent).matches() || isNamedByDate) {
            return date == null
                    ? Optional.empty()
                    : template().filled(form).map(this::inItsLanguage);
        }
        Matcher collection = COLLECTION.matcher(inContent);
        String below =
                collection.matches() ? collection.group(1) + "/" + collection.group(2) : inContent;
        String bare = "/" + below.replaceFirst("\\.[^./]+$", "");
        return Optional.of(
                path.name().isIndex()
                        ? bare.replaceFirst("index$", "")
                        : bare + (form.endsWith("/") ? "/" : ".html"));
    }

    private String inItsLanguage(String address) {
        return language == null ? address : "/" + language + address;
    }

    private String hugo() {
        String section = path.folders().replaceFirst("/.*", "");
        Optional<String> made =
                Optional.ofNullable(settings.permalinks().get(section))
                        .filter(template -> !path.name().isIndex())
                        .flatMap(template()::filled);
        String below = made.orElse("/" + path.urlizedFolders() + path.slug() + "/");
        String first = language == null ? "" : "/" + language.toLowerCase(Locale.ROOT);
        return levelled(first + below);
    }

    private Optional<String> eleventy() {
        return path.fields().has("permalink")
                ? Optional.empty()
                : Optional.of(levelled("/" + path.folders() + path.slug() + "/"));
    }

    private String docusaurus() {
        String prefix = language == null ? "" : "/" + language;
        boolean isDocs = path.path().startsWith("docs/");
        String base = prefix + (isDocs ? "/docs/" : "/blog/");
        Optional<String> slug = path.fields().text("slug");
        if (slug.isPresent() && slug.get().startsWith("/")) {
            return base + slug.get();
        }
        if (isDocs) {
            String below = unnumbered(path.folders()).replaceFirst("^docs/", "");
            return base + below + slug.orElse(unnumbered(path.slug()));
        }
        if (path.path().startsWith(PAGES)) {
            return prefix + "/" + path.folders().substring(PAGES.length()) + path.slug();
        }
        return base + slug.orElse(day() + path.slug());
    }

    private static String unnumbered(String path) {
        return NUMBERED.matcher(path).replaceAll("");
    }

    private String day() {
        return date == null
                ? ""
                : "%04d/%02d/%02d/"
                        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    PermalinkTemplate template() {
        String folders = path.folders();
        String section = folders.isEmpty() ? "" : folders.substring(0, folders.length() - 1);
        String slug = path.slug();
        return new PermalinkTemplate(date, slug, title, path.name().stem(), section, categories);
    }
}
