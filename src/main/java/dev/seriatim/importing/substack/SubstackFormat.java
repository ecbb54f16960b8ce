package dev.seriatim.importing.substack;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Substack exports: {@code posts.csv}, and {@code posts/ID.SLUG.html} for each of its rows.
 */
@Singleton
public final class SubstackFormat implements Format {

    private static final String LIST = "posts.csv";

    @Override
    public String name() {
        return "substack";
    }

    @Override
    public Likeness sniff(Peek start) {
        return start.entries().stream()
                        .anyMatch(entry -> isList(entry.path()) && entry.text().contains("post_id"))
                ? Likeness.CERTAIN
                : Likeness.NONE;
    }

    private static boolean isList(String path) {
        return path.equals(LIST) || path.endsWith("/" + LIST);
    }

    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        var lists = new ArrayList<String>();
        var texts = new ArrayList<String>();
        source.each(entry -> sort(entry, lists, texts, out));
        if (lists.isEmpty()) {
            throw new IOException("There is no posts.csv in what was sent.");
        }
        var site = site(source, texts, out);
        for (var list : lists) {
            var posts = SubstackList.read(source.entry(list).orElseThrow());
            write(posts, list, source, new SubstackArticles(site, out), texts, out);
        }
        texts.forEach(left -> out.refused(new Place(left, null), "No row of posts.csv names it."));
    }

    private static void sort(Entry entry, List<String> lists, List<String> texts, Findings out) {
        var path = entry.path();
        if (isList(path)) {
            lists.add(path);
        } else if (path.matches("(?:.*/)?posts/[^/]+\\.html")) {
            texts.add(path);
        } else {
            boolean isOfReaders =
                    path.matches("(?:.*/)?email_list[^/]*\\.csv|.*\\.(?:opens|delivers)\\.csv");
            out.leftOut(isOfReaders ? "list of readers" : "file", new Place(path, null));
        }
    }

    /** Guesses where the publication was from the links to its own pages. */
    private static @Nullable String site(Source source, List<String> texts, Findings out) {
        var links = new SubstackSite();
        for (var text : texts) {
            links.count(source.entry(text).orElseThrow());
        }
        var site = links.address();
        out.site(new FoundSite(null, site, null, null));
        if (site != null) {
            out.note(
                    new FoundNote(
                            "site-address-guessed",
                            null,
                            "Where the publication was is guessed from its links.",
                            site));
        }
        return site;
    }

    private static void write(
            List<SubstackPost> posts,
            String list,
            Source source,
            SubstackArticles articles,
            List<String> texts,
            Findings out) {
        var folder = list.substring(0, list.length() - LIST.length());
        for (var post : posts) {
            var name = "posts/" + post.fileName() + ".html";
            var file = source.entry(folder + name);
            texts.remove(folder + name);
            if (file.isPresent()) {
                articles.write(post, file.get(), list);
            } else {
                out.refused(new Place(list, post.line()), "Its text, " + name + ", is missing.");
            }
        }
    }
}
