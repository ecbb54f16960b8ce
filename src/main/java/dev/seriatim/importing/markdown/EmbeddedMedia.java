package dev.seriatim.importing.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tags that show what is elsewhere, which become links to it. */
final class EmbeddedMedia {

    private static final Map<String, String> ADDRESSES =
            Map.ofEntries(
                    Map.entry("youtube", "https://www.youtube.com/watch?v=%s"),
                    Map.entry("yt", "https://www.youtube.com/watch?v=%s"),
                    Map.entry("youtubelite", "https://www.youtube.com/watch?v=%s"),
                    Map.entry("vimeo", "https://vimeo.com/%s"),
                    Map.entry("instagram", "https://www.instagram.com/p/%s/"),
                    Map.entry("tweet", "https://twitter.com/i/status/%s"),
                    Map.entry("twitter", "https://twitter.com/i/status/%s"),
                    Map.entry("x", "https://x.com/i/status/%s"),
                    Map.entry("gist", "https://gist.github.com/%s"),
                    Map.entry("bilibili", "https://www.bilibili.com/video/%s"),
                    Map.entry("asciinema", "https://asciinema.org/a/%s"),
                    Map.entry("spotify", "https://open.spotify.com/%s"),
                    Map.entry("soundcloud", "https://soundcloud.com/%s"));

    private EmbeddedMedia() {}

    /** The address of what a tag of this name shows, if it is one of these. */
    static Optional<String> address(String name, TagArguments arguments) {
        String form = ADDRESSES.get(name.toLowerCase(Locale.ROOT));
        boolean isGist =
                name.equals("gist")
                        && arguments.at(1).isPresent()
                        && arguments.at(0).filter(user -> !user.contains("/")).isPresent();
        Optional<String> id =
                isGist
                        ? arguments.at(0).map(user -> user + "/" + arguments.at(1).orElse(""))
                        : arguments.get("id", "url", "src");
        return id.filter(one -> form != null || name.equals("embed"))
                .filter(one -> !one.isBlank())
                .flatMap(one -> address(form, one));
    }

    private static Optional<String> address(@Nullable String form, String id) {
        if (id.matches("https?://\\S+")) {
            return Optional.of(id);
        }
        return form != null && id.matches("[\\w./-]{1,100}")
                ? Optional.of(form.formatted(id))
                : Optional.empty();
    }
}
