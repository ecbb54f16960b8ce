package dev.seriatim.importing;

import dev.seriatim.article.ArticleDraft;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What an import left in an article: enough to tell whether somebody has changed it here since.
 *
 * @param source the SHA-256 of the text of the file
 * @param version the number of the version that was written; none if an editor wrote what the file
 *     says
 * @param text the SHA-256 of its title, body and related reading
 * @param authors the SHA-256 of its authors; nothing if an editor chose them
 * @param told what it said beside the text
 */
record WrittenText(
        byte[] source, int version, byte[] text, byte[] authors, Map<String, String> told) {

    private static final int NO_VERSION = 0;
    private static final byte[] NO_AUTHORS = {};

    static WrittenText of(byte[] source, int version, ArticleDraft draft) {
        return new WrittenText(
                source, version, textOf(draft), digest(draft.authors()), toldBy(draft));
    }

    /** What an article says beside its text, by which it is told whether an editor changed it. */
    static Map<String, String> toldBy(ArticleDraft draft) {
        return Map.of(
                "excerpt", String.valueOf(draft.excerpt()),
                "topics", String.valueOf(draft.topics()),
                "canonicalUrl", String.valueOf(draft.canonicalUrl()),
                "cover", String.valueOf(draft.cover()),
                "seo", String.valueOf(draft.seo()));
    }

    /** Whether title, body and related reading are what the import wrote. */
    boolean isTextOf(ArticleDraft draft) {
        return Arrays.equals(text, textOf(draft));
    }

    /** The same, of which an editor wrote every word before it came. */
    WrittenText writtenHere() {
        return new WrittenText(source, NO_VERSION, text, authors, told);
    }

    /** The same with what an import has said beside the text, where an editor says else by now. */
    WrittenText having(Map<String, String> said) {
        return new WrittenText(source, version, text, authors, said);
    }

    /** The same by authors whom an editor chose. */
    WrittenText byChosenAuthors() {
        return new WrittenText(source, version, text, NO_AUTHORS, told);
    }

    boolean isByChosenAuthors() {
        return authors.length == 0;
    }

    boolean isByAuthorsOf(ArticleDraft draft) {
        return Arrays.equals(authors, digest(draft.authors()));
    }

    private static byte[] textOf(ArticleDraft draft) {
        return digest(List.of(draft.title(), draft.body(), draft.related().toString()));
    }

    /** NUL is in no text that can be stored, so it parts the pieces without a doubt. */
    private static byte[] digest(List<String> pieces) {
        return SourceFile.sha256(String.join("\0", pieces).getBytes(StandardCharsets.UTF_8));
    }
}
