package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Standing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether readers see a page. What its author hid in any way, and what cannot be understood, is a
 * draft: nothing becomes public by mistake.
 */
final class PageStanding {

    private static final List<String> HIDING =
            List.of(
                    "draft",
                    "isDraft",
                    "private",
                    "unlisted",
                    "hidden",
                    "headless",
                    "archived",
                    "trashed",
                    "wip");
    private static final List<String> SHOWING =
            List.of("published", "publish", "public", "dg-publish");
    private static final Set<String> PUBLIC =
            Set.of(
                    "published",
                    "publish",
                    "public",
                    "live",
                    "done",
                    "final",
                    "complete",
                    "completed",
                    "evergreen");

    private final Generator generator;
    private final LoadedPage page;
    private final PageFields fields;
    private boolean isHidden;
    private boolean isShown;

    private PageStanding(Generator generator, LoadedPage page) {
        this.generator = generator;
        this.page = page;
        this.fields = page.fields();
    }

    static Standing of(Generator generator, LoadedPage page, ZoneId zone) {
        return new PageStanding(generator, page).read(zone);
    }

    /** Whether neither the page nor its place says anything of publishing. */
    static boolean isSilent(Generator generator, LoadedPage page) {
        var standing = new PageStanding(generator, page);
        standing.look();
        return !standing.isHidden && !standing.isShown;
    }

    private Standing read(ZoneId zone) {
        look();
        return new Standing(isHidden || !isShown, page.date(), expiry(zone).orElse(null));
    }

    private void look() {
        isShown =
                generator.publishes()
                        || "published".equals(page.name().ghostState())
                        || looksPublished();
        HIDING.forEach(this::hiding);
        SHOWING.forEach(this::showing);
        for (String field : List.of("status", "state", "visibility", "access")) {
            fields.text(field).ifPresent(said -> word(field, said));
        }
        if (fields.has("password") && fields.text("password").isPresent()) {
            hide("password", "A page with a password becomes a draft.", null);
        }
        if (fields.isUnsure()) {
            hide(
                    "state-unsure",
                    "What was not understood of the front matter may have said that this is a draft; so it is one.",
                    null);
        }
        boolean isDraft =
                "draft".equals(page.name().ghostState())
                        || ("/" + page.path()).contains("/_drafts/");
        isHidden |= isDraft;
        buildless();
    }

    /** Without a program that is known, fields that programs publish by. */
    private boolean looksPublished() {
        return generator == Generator.NONE
                && page.hasFrontMatter()
                && (fields.text("title").isPresent() || page.date() != null);
    }

    private void hiding(String field) {
        fields.text(field)
                .ifPresent(
                        said -> {
                            Optional<Boolean> truth = PageFields.truth(said);
                            if (truth.isEmpty()) {
                                unclear(field, said);
                            } else if (truth.get() && !field.equals("draft")) {
                                hide(
                                        "not-public",
                                        "What was not listed on the old site becomes a draft.",
                                        field);
                            }
                            isHidden |= truth.orElse(true);
                            isShown |= field.equals("draft") && !truth.orElse(true);
                        });
    }

    private void showing(String field) {
        fields.text(field)
                .flatMap(PageFields::truth)
                .ifPresent(
                        truth -> {
                            isHidden |= !truth;
                            isShown |= truth;
                        });
    }

    private void word(String field, String said) {
        String word = said.toLowerCase(Locale.ROOT);
        boolean isPublic = PUBLIC.contains(word);
        boolean isPrivate =
                word.matches(
                        "draft|private|pending|unpublished|hidden|unlisted|scheduled|members|paid|password|in progress|not started|todo|idea|wip|trash");
        if (isPrivate) {
            hide("not-public", "Its state was not public; so it is a draft.", field + ": " + said);
        }
        isShown |= isPublic && generator == Generator.NONE;
        if (isPublic && generator == Generator.NOTION) {
            hide(
                    "state-unsure",
                    "A notebook is not published; so it is a draft.",
                    field + ": " + said);
        }
    }

    private void buildless() {
        boolean hasNoPage =
                fields.text("build.render", "_build.render", "render")
                                .filter(said -> said.matches("(?i)never|false|link"))
                                .isPresent()
                        || fields.flag("permalink").filter(said -> !said).isPresent();
        if (hasNoPage) {
            hide("not-public", "The old site had no page for it; so it is a draft.", null);
        }
    }

    private void unclear(String field, String said) {
        hide(
                "state-unsure",
                "Whether it is a draft is not clear; so it is one.",
                field + ": " + said);
    }

    private void hide(String code, String message, @Nullable String excerpt) {
        isHidden = true;
        var note =
                new FoundNote(
                        code, excerpt == null ? null : fields.line(excerpt), message, excerpt);
        if (!page.notes().contains(note)) {
            page.notes().add(note);
        }
    }

    private Optional<Instant> expiry(ZoneId zone) {
        Optional<String> said =
                fields.text(
                        "expiryDate", "expires", "expirationDate", "unpublishDate", "expireDate");
        Optional<Instant> date = said.flatMap(text -> WrittenDate.read(text, zone));
        if (said.isPresent() && date.isEmpty()) {
            page.notes().add(PageLoader.unreadable(fields.line("expiryDate"), said.get()));
        }
        return date;
    }
}
