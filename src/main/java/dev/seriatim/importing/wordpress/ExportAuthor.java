package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.FoundAuthor;
import org.jspecify.annotations.Nullable;

/**
 * Someone who writes. The address of their mail is read, and told to nobody.
 *
 * @param bio nothing if the export has none
 */
record ExportAuthor(String login, String name, @Nullable String bio, @Nullable String url) {

    /** Reads the declaration of a user. */
    static ExportAuthor of(WordPressItem piece) {
        String login = piece.word("wp:author_login");
        String name = PlainWords.of(piece.get("wp:author_display_name"));
        String first = PlainWords.of(piece.get("wp:author_first_name"));
        String last = PlainWords.of(piece.get("wp:author_last_name"));
        String full = (first + " " + last).strip();
        return new ExportAuthor(
                login,
                !name.isEmpty() ? name : full.isEmpty() ? unmailed(login) : full,
                said(PlainWords.of(piece.get("wp:author_description"))),
                said(piece.word("wp:author_url")));
    }

    /** Reads the post in which Co-Authors Plus keeps a guest. */
    static ExportAuthor ofGuest(WordPressItem item) {
        String login = item.meta("cap-user_login");
        String name = PlainWords.of(item.meta("cap-display_name"));
        String title = PlainWords.of(item.get("title"));
        return new ExportAuthor(
                login.isEmpty() ? PlainWords.slug(item.word("wp:post_name")) : login,
                name.isEmpty() ? title : name,
                said(PlainWords.of(item.meta("cap-description"))),
                said(item.meta("cap-website")));
    }

    /** A login that is an address of mail is not shown as a name. */
    static String unmailed(String login) {
        int at = login.indexOf('@');
        return at > 0 ? login.substring(0, at) : login;
    }

    FoundAuthor found() {
        return new FoundAuthor(name, null, bio, url, null);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
