package dev.seriatim.redirect;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which form redirects are asked for: page by page as JSON, or all of them in a file. */
public enum RedirectFormat {
    JSON,
    NETLIFY,
    NGINX,
    CSV;

    private static final String CSV_HEADER = "kind,from,to,fromUrl,toUrl\r\n";

    String mediaType() {
        return switch (this) {
            case JSON -> "application/json";
            case NETLIFY, NGINX -> "text/plain;charset=UTF-8";
            case CSV -> "text/csv;charset=UTF-8";
        };
    }

    /** Writes a file of the redirects between pages of the site; there is none of JSON. */
    String file(Stream<Redirect> redirects) {
        var moved = redirects.map(MovedPage::of).flatMap(Optional::stream);
        return switch (this) {
            case JSON -> throw new IllegalArgumentException("JSON is answered page by page");
            case NETLIFY ->
                    moved.filter(MovedPage::isSeenByServers)
                            .map(MovedPage::netlify)
                            .collect(Collectors.joining());
            case NGINX ->
                    moved.filter(MovedPage::isSeenByServers)
                            .map(MovedPage::nginx)
                            .collect(Collectors.joining());
            case CSV -> moved.map(MovedPage::csv).collect(Collectors.joining("", CSV_HEADER, ""));
        };
    }
}
