package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.prose.NameKey;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the files of one tree as pages, with what their folders and its configuration say. */
final class PageLoader {

    /** Bytes of a file. */
    static final int LARGEST = 16 << 20;

    private static final String[] DATES = {
        "publishDate",
        "pubDate",
        "pubDatetime",
        "publishedAt",
        "datePublished",
        "publicationDate",
        "releaseDate",
        "date",
        "published",
        "publishedOn",
        "created",
        "createdAt",
        "dateCreated",
        "creationDate",
        "createdTime",
        "createdOn",
        "timestamp"
    };
    private static final Pattern FURTHER_TITLE = Pattern.compile("(?m)^# \\S");

    private final SiteLayout layout;
    private final FolderData folders;
    private final PageLanguages languages;
    private final ZoneId zone;

    PageLoader(SiteLayout layout, FolderData folders, PageLanguages languages, ZoneId zone) {
        this.layout = layout;
        this.folders = folders;
        this.languages = languages;
        this.zone = zone;
    }

    LoadedPage load(Entry entry) throws IOException {
        return load(entry.path(), PageText.of(entry.bytes(LARGEST)));
    }

    LoadedPage load(String path, PageText file) {
        PageName name = PageName.of(path);
        FrontMatter matter = FrontMatter.of(file.text());
        PageFields fields = PageFields.of(matter);
        var notes = new ArrayList<FoundNote>(file.notes());
        notes.addAll(fields.notes());
        folders.complete(fields, name.folder(), layout.inside(path));
        NotionProperties notion = NotionProperties.of(matter.body(), layout.is(Generator.NOTION));
        notion.fields().ifPresent(fields::orElse);
        Optional<LeadHeading> lead = LeadHeading.of(notion.body(), name.ghostState() != null);
        PageLanguages.PagePlace placed = languages.of(path);
        return new LoadedPage(
                path,
                name,
                matter.kind() != FrontMatter.MatterKind.NONE,
                fields,
                notion.body(),
                matter.bodyLine(),
                removable(lead, fields, notion.body()).orElse(null),
                title(fields, lead, notion.body(), name, notes),
                placed,
                language(fields, placed),
                date(fields, name, notes).orElse(null),
                notes);
    }

    /** The heading is taken out of the text where it is, or repeats, the title. */
    private Optional<LeadHeading> removable(
            Optional<LeadHeading> lead, PageFields fields, String body) {
        Optional<String> named = fields.text("title");
        return lead.filter(
                heading ->
                        named.map(
                                        title ->
                                                NameKey.of(PageTitle.ofField(title).words())
                                                        .equals(
                                                                NameKey.of(
                                                                        heading.title().words())))
                                .orElseGet(() -> isTitle(heading, body)));
    }

    /** In a notebook, one heading of several of the first level is that of a part. */
    private boolean isTitle(LeadHeading heading, String body) {
        return layout.generator().publishes()
                || !FURTHER_TITLE.matcher(body).region(heading.end(), body.length()).find();
    }

    private String title(
            PageFields fields,
            Optional<LeadHeading> lead,
            String body,
            PageName name,
            List<FoundNote> notes) {
        Optional<PageTitle> written =
                fields.text("title")
                        .map(PageTitle::ofField)
                        .filter(title -> !title.words().isEmpty())
                        .or(
                                () ->
                                        lead.filter(heading -> isTitle(heading, body))
                                                .map(LeadHeading::title));
        written.flatMap(title -> title.note(fields.line("title"))).ifPresent(notes::add);
        return written.map(PageTitle::words)
                .or(
                        () ->
                                fields.text(
                                        "pageTitle",
                                        "headline",
                                        "name",
                                        "linkTitle",
                                        "sidebar_label",
                                        "eleventyNavigation.key"))
                .orElseGet(name::words);
    }

    private static @Nullable String language(PageFields fields, PageLanguages.PagePlace placed) {
        return fields.text("lang", "language", "locale", "hreflang")
                .flatMap(PageLanguages::tag)
                .orElse(placed.language());
    }

    private Optional<Instant> date(PageFields fields, PageName name, List<FoundNote> notes) {
        for (String field : DATES) {
            Optional<String> said =
                    fields.text(field).filter(text -> PageFields.truth(text).isEmpty());
            Optional<Instant> date = said.flatMap(text -> WrittenDate.read(text, zone));
            if (date.isPresent()) {
                return date;
            }
            said.ifPresent(text -> notes.add(unreadable(fields.line(field), text)));
        }
        if (name.impossibleDate() != null) {
            notes.add(unreadable(null, name.impossibleDate()));
        }
        Optional<String> address = fields.text("path", "permalink", "url");
        return Optional.ofNullable(name.date())
                .or(() -> address.flatMap(PageName::dayIn))
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    static FoundNote unreadable(@Nullable Integer line, String text) {
        return new FoundNote(
                "date-unreadable", line, "This is no date that can be understood.", text);
    }

    /** The date as the old site had it in addresses. */
    @Nullable LocalDate day(LoadedPage page) {
        return page.date() == null ? null : page.date().atZone(zone).toLocalDate();
    }
}
