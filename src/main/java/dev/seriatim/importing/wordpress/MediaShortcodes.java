package dev.seriatim.importing.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What the shortcodes of WordPress itself stand for, and those of its code listings. */
final class MediaShortcodes {

    private static final Set<String> LISTINGS =
            Set.of(
                    ("code sourcecode source bash c cpp csharp css diff go html java javascript js"
                                    + " json kotlin perl php plain powershell python r ruby rust"
                                    + " scala shell sql swift text typescript vb xml yaml")
                            .split(" "));

    private static final Set<String> ENCLOSING =
            Set.of("caption", "wp_caption", "embed", "audio", "video");

    private static final Pattern PICTURE =
            Pattern.compile("(?is)\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*)");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\[\\]]+");

    private static final int MOST_PICTURES = 500;

    private final PostContent content;
    private final ExportIndex index;

    MediaShortcodes(PostContent content, ExportIndex index) {
        this.content = content;
        this.index = index;
    }

    /** Whether a shortcode may have an end tag, and what is before it is its own. */
    static boolean encloses(String name) {
        return ENCLOSING.contains(name) || LISTINGS.contains(name);
    }

    /**
     * The HTML that a shortcode stands for.
     *
     * @param inside what it encloses; nothing if it has no end tag
     * @return nothing if it is not known
     */
    Optional<String> html(Shortcode shortcode, @Nullable String inside, int line) {
        return switch (shortcode.name()) {
            case "caption", "wp_caption" ->
                    Optional.ofNullable(inside).map(it -> caption(shortcode, it));
            case "gallery" -> gallery(shortcode, line);
            case "playlist" -> playlist(shortcode, line);
            case "audio" ->
                    player(
                            shortcode,
                            inside,
                            shortcode.firstOf("src", "mp3", "m4a", "ogg", "wav", "wma", "flac"));
            case "video" ->
                    player(
                            shortcode,
                            inside,
                            shortcode.firstOf("src", "mp4", "m4v", "webm", "ogv", "wmv", "flv"));
            case "embed" -> player(shortcode, inside, shortcode.get("src"));
            default -> listing(shortcode, inside);
        };
    }

    private static Optional<String> listing(Shortcode shortcode, @Nullable String inside) {
        if (inside == null || !LISTINGS.contains(shortcode.name())) {
            return Optional.empty();
        }
        boolean isNamed = Set.of("code", "sourcecode", "source").contains(shortcode.name());
        String language = isNamed ? shortcode.firstOf("language", "lang") : shortcode.name();
        // Typed as text it holds the brackets of the code, saved by the visual editor their names.
        boolean isTyped = inside.indexOf('<') >= 0;
        String code = isTyped ? Entities.escape(inside) : inside;
        return Optional.of(
                "<pre data-language=\"%s\"><code>%s</code></pre>"
                        .formatted(Entities.escape(language), code));
    }

    private static String caption(Shortcode shortcode, String inside) {
        Matcher picture = PICTURE.matcher(inside);
        boolean isPicture = picture.matches();
        String shown = isPicture ? picture.group(1) : inside;
        String written = shortcode.get("caption");
        String words = written.isEmpty() && isPicture ? picture.group(2).strip() : written;
        return "<figure>%s<figcaption>%s</figcaption></figure>".formatted(shown, words);
    }

    private Optional<String> player(
            Shortcode shortcode, @Nullable String inside, String attribute) {
        Matcher address = ADDRESS.matcher(inside == null ? "" : inside);
        String unnamed = shortcode.words().isEmpty() ? "" : shortcode.words().get(0);
        String found = address.find() ? address.group() : unnamed;
        String source = attribute.isEmpty() ? found : attribute;
        if (source.isEmpty()) {
            return Optional.empty();
        }
        String element = shortcode.name().equals("embed") ? "iframe" : shortcode.name();
        return Optional.of(
                "<p><%s src=\"%s\" poster=\"%s\"></%1$s></p>"
                        .formatted(
                                element,
                                source.replace("\"", "%22"),
                                shortcode.get("poster").replace("\"", "%22")));
    }

    private Optional<String> gallery(Shortcode shortcode, int line) {
        List<ExportAttachment> pictures = attachments(shortcode);
        if (pictures.isEmpty()) {
            content.note(
                    "gallery-kept",
                    line,
                    "A gallery whose pictures are not in the export stays in the text.",
                    "[gallery]");
            return Optional.of("<p>%s</p>".formatted(Entities.escape(typed(shortcode))));
        }
        content.note(
                "gallery",
                line,
                "A gallery became its pictures, one below the other.",
                "[gallery]");
        var html = new StringBuilder();
        pictures.forEach(picture -> html.append(figure(picture)));
        return Optional.of(html.toString());
    }

    private List<ExportAttachment> attachments(Shortcode shortcode) {
        String ids = shortcode.firstOf("ids", "include");
        if (ids.isEmpty()) {
            String post = shortcode.get("id");
            return index.uploads(post.isEmpty() ? content.item().id() : post).stream()
                    .filter(ExportAttachment::isPicture)
                    .limit(MOST_PICTURES)
                    .toList();
        }
        var attachments = new ArrayList<ExportAttachment>();
        for (String id : ids.split("[,\\s]+")) {
            if (attachments.size() < MOST_PICTURES) {
                index.attachment(id).ifPresent(attachments::add);
            }
        }
        return attachments;
    }

    private static String figure(ExportAttachment picture) {
        String image =
                "<img src=\"%s\" alt=\"%s\">"
                        .formatted(Entities.escape(picture.url()), Entities.escape(picture.alt()));
        return picture.caption().isEmpty()
                ? "<p>" + image + "</p>"
                : "<figure>%s<figcaption>%s</figcaption></figure>"
                        .formatted(image, picture.caption());
    }

    private Optional<String> playlist(Shortcode shortcode, int line) {
        List<ExportAttachment> tracks = attachments(shortcode);
        if (tracks.isEmpty()) {
            return Optional.empty();
        }
        content.note("playlist", line, "A playlist became links to what it plays.", "[playlist]");
        var html = new StringBuilder("<ul>");
        for (ExportAttachment track : tracks) {
            html.append("<li><a href=\"").append(Entities.escape(track.url())).append("\">");
            html.append(Entities.escape(track.title())).append("</a></li>");
        }
        return Optional.of(html.append("</ul>").toString());
    }

    private static String typed(Shortcode shortcode) {
        var typed = new StringBuilder("[").append(shortcode.name());
        shortcode
                .attributes()
                .forEach((name, value) -> typed.append(" %s=\"%s\"".formatted(name, value)));
        return typed.append(']').toString();
    }
}
