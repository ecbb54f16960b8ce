package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a page.
 *
 * @param address as the page writes it
 */
record PageCover(String address, @Nullable String alt, @Nullable String caption) {

    private static final String[] FIELDS = {
        "cover",
        "image",
        "featured_image",
        "feature_image",
        "cover_image",
        "hero_image",
        "banner",
        "header.image",
        "header.overlay_image",
        "header.teaser",
        "thumbnail",
        "thumbnail_image",
        "images",
        "teaser",
        "og_image",
        "social_image",
        "preview_image"
    };
    private static final String[] ALTS = {
        "image_alt",
        "cover_alt",
        "cover_image_alt",
        "hero_image_alt",
        "featured_image_alt",
        "feature_image_alt",
        "thumbnail_alt",
        "image.alt",
        "cover.alt",
        "header.image_description",
        "alt"
    };
    private static final String[] CAPTIONS = {
        "image_caption", "cover_caption", "feature_image_caption", "header.caption", "caption"
    };
    private static final Pattern WIKILINK =
            Pattern.compile("!?\\[\\[([^\\]|]++)(?:\\|[^\\]]*+)?]]");

    static Optional<PageCover> of(PageFields fields) {
        Optional<JsonNode> value = fields.value(FIELDS);
        Optional<String> alt =
                value.flatMap(cover -> textOf(cover, "alt", "image_alt"))
                        .or(() -> fields.text(ALTS));
        Optional<String> caption =
                value.flatMap(cover -> textOf(cover, "caption")).or(() -> fields.text(CAPTIONS));
        return value.flatMap(PageCover::address)
                .map(address -> WIKILINK.matcher(address).replaceAll("$1"))
                .map(address -> new PageCover(address, alt.orElse(null), caption.orElse(null)));
    }

    private static Optional<String> address(JsonNode cover) {
        if (cover.isArray()) {
            return cover.isEmpty() ? Optional.empty() : address(cover.get(0));
        }
        return cover.isObject()
                ? textOf(cover, "image", "src", "path", "url", "relative", "file", "feature")
                : Optional.of(cover.asText())
                        .filter(text -> PageFields.truth(text).isEmpty() && !text.isBlank());
    }

    private static Optional<String> textOf(JsonNode object, String... names) {
        return Stream.of(names)
                .map(object::path)
                .filter(value -> value.isTextual() && !value.asText().isBlank())
                .map(JsonNode::asText)
                .findFirst();
    }
}
