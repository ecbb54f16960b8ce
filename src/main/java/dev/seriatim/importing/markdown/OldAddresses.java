package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At which paths of the old site a page was: the one that its program gave it, unless the page
 * names one itself, and those that led there.
 */
record OldAddresses(
        SiteLayout layout,
        SiteSettings settings,
        PageFields fields,
        @Nullable String language,
        GivenAddress given) {

    private static final List<String> FORMER =
            List.of("aliases", "alias", "redirect_from", "redirects", "old_url", "old_urls");
    private static final Pattern WHOLE = Pattern.compile("https?://.*");

    /** All of them, the one that counts first; whole paths below the host. */
    List<String> all() {
        var all = new LinkedHashSet<String>();
        Optional<String> own = named().or(given::made);
        own.ifPresent(all::add);
        fields.text("url").filter(url -> url.startsWith("/")).ifPresent(all::add);
        for (String field : FORMER) {
            for (JsonNode alias : fields.all(field)) {
                former(alias.asText(), own.orElse("/")).ifPresent(all::add);
            }
        }
        return all.stream().filter(OldAddresses::isSound).map(this::onSite).distinct().toList();
    }

    private static boolean isSound(String address) {
        return !Arrays.asList(LinkPath.decoded(address).split("/")).contains("..");
    }

    private String onSite(String address) {
        String below = settings.path();
        boolean isWhole = WHOLE.matcher(address).matches() || below.isEmpty();
        return isWhole || address.startsWith(below + "/") ? address : below + address;
    }

    /** What the page says itself. */
    private Optional<String> named() {
        Optional<String> path = fields.text("url").filter(url -> url.startsWith("/"));
        Optional<String> said =
                layout.is(Generator.HUGO)
                        ? fields.text("url", "permalink")
                        : fields.text("permalink", "path").or(() -> path);
        return said.filter(one -> PageFields.truth(one).isEmpty())
                .flatMap(this::filled)
                .map(this::inItsLanguage)
                .map(this::withoutIndex);
    }

    private Optional<String> filled(String address) {
        return WHOLE.matcher(address).matches()
                ? Optional.of(address)
                : given.template().filled(GivenAddress.jekyllForm(address));
    }

    private String withoutIndex(String address) {
        return layout.is(Generator.ELEVENTY)
                ? address.replaceFirst("(?<=/)index\\.html$", "")
                : address;
    }

    /** Translations say the same address, and are below their languages. */
    private String inItsLanguage(String address) {
        boolean isShared = layout.is(Generator.JEKYLL) || layout.is(Generator.OBSIDIAN);
        boolean isBelow = language == null || address.startsWith("/" + language + "/");
        return !isShared || isBelow || WHOLE.matcher(address).matches()
                ? address
                : "/" + language + address;
    }

    private Optional<String> former(String alias, String own) {
        if (alias.startsWith("/") || WHOLE.matcher(alias).matches()) {
            return Optional.of(alias);
        }
        if (!layout.generator().publishes() || alias.contains(" ")) {
            return Optional.empty();
        }
        String folder = layout.is(Generator.HUGO) ? own.replaceFirst("/[^/]*/?$", "") : "";
        String end = alias.endsWith("/") ? "/" : "";
        return Optional.of("/" + LinkPath.resolved(folder, alias) + end);
    }
}
