package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.prose.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of sections say: that of a term of Hugo's taxonomies is its name and description,
 * that of a section of Zola in which order its pages stand.
 */
final class SiteSections {

    private record Section(String title, @Nullable String description, boolean isOrdered) {}

    private static final Pattern TERM =
            Pattern.compile("(series|tags|categories|topics)/([^/]+)/_index\\.[^/]+");

    private final SiteLayout layout;
    private final FolderData data;
    private final Map<String, Section> sections = new HashMap<>();
    private final Map<String, Section> series = new HashMap<>();
    private final Map<String, Section> topics = new HashMap<>();

    SiteSections(SiteLayout layout, FolderData data) {
        this.layout = layout;
        this.data = data;
    }

    void add(LoadedPage page) {
        if (!page.name().isSection()) {
            return;
        }
        boolean isOrdered = page.fields().text("sort_by").filter("weight"::equals).isPresent();
        String description = page.fields().text("description", "summary").orElse(null);
        var section = new Section(page.title(), description, isOrdered);
        sections.put(page.name().folder(), section);
        Matcher term = TERM.matcher(layout.inContent(page.path()));
        if (term.matches()) {
            (term.group(1).equals("series") ? series : topics).put(key(term.group(2)), section);
        }
    }

    private static String key(String name) {
        return Slug.of(name).orElse(name);
    }

    /** The title of a series that pages call by this name. */
    String seriesNamed(String name) {
        Section section = series.get(key(name));
        return section == null ? name.strip() : section.title();
    }

    /** A topic by the name that readers saw. */
    FoundTopic topicNamed(FoundTopic topic) {
        Section section = topic.path().size() == 1 ? topics.get(key(topic.path().get(0))) : null;
        return section == null ? topic : FoundTopic.named(section.title());
    }

    /** What readers saw as the name of the whole whose parts a page's number sorts. */
    Optional<String> ordered(LoadedPage page) {
        String folder = page.name().folder();
        Section section = sections.get(folder);
        if (section != null && section.isOrdered()) {
            return Optional.of(section.title());
        }
        boolean isDocs =
                layout.is(Generator.DOCUSAURUS) && layout.inside(page.path()).matches("docs/.+/.+");
        return isDocs
                ? data.label(folder).or(() -> Optional.of(PageName.of(folder + ".md").words()))
                : Optional.empty();
    }

    void tell(Findings out) {
        series.values()
                .forEach(
                        one ->
                                out.series(
                                        new FoundSeries(
                                                one.title(),
                                                null,
                                                one.description(),
                                                false,
                                                List.of())));
        topics.values()
                .forEach(
                        one ->
                                out.topic(
                                        new FoundTopic(
                                                List.of(one.title()), null, one.description())));
    }

    /** Whether a page is that of a term, of which nothing is left to tell. */
    boolean isTerm(LoadedPage page) {
        return page.name().isSection() && TERM.matcher(layout.inContent(page.path())).matches();
    }
}
