package dev.seriatim.importing.wordpress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the items of an export share, read before any of them: terms may be declared after those
 * that stand below them, and attachments come after the posts that show them.
 */
final class ExportIndex {

    /** Reusable blocks are held in memory up to this many characters together. */
    private static final int MOST_BLOCKS = 4 << 20;

    private final Map<String, ExportAuthor> authors = new HashMap<>();
    private final Map<String, ExportTerm> terms = new LinkedHashMap<>();
    private final Map<String, ExportAttachment> attachments = new LinkedHashMap<>();
    private final Map<String, List<ExportAttachment>> uploads = new HashMap<>();
    private final Map<String, String> blocks = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final ExportDates dates = new ExportDates();
    private @Nullable ExportSite site;
    private int blocksLength;

    /** Learns from the head of an entry; the first of several counts. */
    void site(ExportSite found) {
        if (site == null || site.address().isEmpty()) {
            site = found;
        }
    }

    /** Learns from a declaration or an item. */
    void learn(String element, WordPressItem piece) {
        switch (element) {
            case "item" -> item(piece);
            case "author" -> author(ExportAuthor.of(piece));
            default -> term(ExportTerm.of(element, piece));
        }
    }

    private void item(WordPressItem item) {
        dates.learn(item);
        switch (item.type()) {
            case "attachment" -> attachment(ExportAttachment.of(item));
            case "guest-author" -> author(ExportAuthor.ofGuest(item));
            case "wp_block" -> block(item.id(), item.get("content:encoded"));
            default -> translation(item);
        }
    }

    private void author(ExportAuthor author) {
        if (!author.login().isEmpty() && !author.name().isEmpty()) {
            authors.putIfAbsent(author.login().toLowerCase(Locale.ROOT), author);
        }
    }

    private void term(ExportTerm term) {
        if (!term.name().isEmpty()) {
            terms.putIfAbsent(key(term.taxonomy(), term.slug()), term);
        }
    }

    private void attachment(ExportAttachment attachment) {
        attachments.putIfAbsent(attachment.id(), attachment);
        uploads.computeIfAbsent(attachment.parent(), parent -> new ArrayList<>()).add(attachment);
    }

    private void block(String id, String content) {
        blocksLength += content.length();
        if (blocksLength <= MOST_BLOCKS) {
            blocks.putIfAbsent(id, content);
        }
    }

    private void translation(WordPressItem item) {
        item.terms().stream()
                .filter(term -> term.domain().equals("post_translations"))
                .forEach(term -> originals.putIfAbsent(term.nicename(), item.id()));
    }

    private static String key(String taxonomy, String slug) {
        return taxonomy + "\n" + PlainWords.slug(slug).toLowerCase(Locale.ROOT);
    }

    Optional<ExportAuthor> author(String login) {
        return Optional.ofNullable(authors.get(login.strip().toLowerCase(Locale.ROOT)));
    }

    Optional<ExportTerm> term(String taxonomy, String slug) {
        return Optional.ofNullable(terms.get(key(taxonomy, slug)));
    }

    Collection<ExportTerm> terms() {
        return terms.values();
    }

    Optional<ExportAttachment> attachment(String id) {
        return Optional.ofNullable(attachments.get(id.strip()));
    }

    /** What was uploaded to a post, in order. */
    List<ExportAttachment> uploads(String post) {
        return uploads.getOrDefault(post, List.of());
    }

    /** The content of a reusable block. */
    Optional<String> block(String id) {
        return Optional.ofNullable(blocks.get(id));
    }

    /** The id of the item that was the first of a group of translations. */
    Optional<String> original(String group) {
        return Optional.ofNullable(originals.get(group));
    }

    ExportDates dates() {
        return dates;
    }

    ExportSite site() {
        return site == null ? new ExportSite("", "", "") : site;
    }
}
