package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives the links and pictures of a body the addresses by which they are found again. */
final class BodyAddresses {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|");
    private static final Pattern NOTION_DIGITS = Pattern.compile("(?:%20| )[0-9a-f]{32}(?=[/.]|$)");

    private static final Pattern HTML =
            Pattern.compile(
                    "(<(?:a|img)\\b[^<>]{0,300}?\\s(href|src)=([\"']))([^\"'<>\\n]{1,1000}+)\\3");

    private final SurveyedTree tree;
    private final LoadedPage page;
    private final TreeLinks links;
    private final BodyText body;

    private BodyAddresses(SurveyedTree tree, LoadedPage page, TreeLinks links, BodyText body) {
        this.tree = tree;
        this.page = page;
        this.links = links;
        this.body = body;
    }

    static void in(BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        var addresses = new BodyAddresses(tree, page, links, body);
        body.text(LinkRewriting.of(body.text(), addresses::link, addresses::picture));
        body.replace(HTML, addresses::html);
    }

    private String html(MatchResult tag) {
        boolean isLink = tag.group(2).equals("href");
        String address = tag.group(4);
        String written = (isLink ? link(address) : picture(address)).orElse(address);
        return tag.group(1) + written + tag.group(3);
    }

    private Optional<String> link(String address) {
        return isPicture(address) ? picture(address) : links.to(address);
    }

    private static boolean isPicture(String address) {
        return address.matches("(?i).*\\.(?:png|jpe?g|gif|webp|svg|avif)");
    }

    private Optional<String> picture(String address) {
        if (ELSEWHERE.matcher(address).matches()) {
            return Optional.empty();
        }
        String path = LinkPath.decoded(address).replaceFirst("[?#].*$", "");
        Optional<String> file = file(path);
        file.ifPresent(found -> note(found));
        return Optional.of(
                tree.is(Generator.NOTION)
                        ? NOTION_DIGITS.matcher(address).replaceAll("")
                        : public_(address, path));
    }

    private void note(String file) {
        body.note(
                new FoundNote(
                        "picture-in-source",
                        null,
                        "This picture is a file of the source; files are not kept here.",
                        file));
    }

    private Optional<String> file(String path) {
        String root = tree.layout().root();
        Stream<String> places =
                path.startsWith("/")
                        ? Stream.of("static", "public", "assets", "")
                                .map(folder -> LinkPath.resolved(root + folder, path.substring(1)))
                        : Stream.of(
                                LinkPath.resolved(
                                        page.name().folder(), path.replaceFirst("^@site/", root)));
        return places.filter(tree.files()::contains).findFirst();
    }

    /** As readers of the old site had it. */
    private String public_(String address, String path) {
        if (path.startsWith("@site/static/")) {
            return onHost(address.substring("@site/static".length()));
        }
        if (address.startsWith("/")) {
            return onHost(address);
        }
        boolean isBundled = tree.is(Generator.DOCUSAURUS) || tree.is(Generator.ASTRO);
        return links.isPublished() && !isBundled
                ? onHost("/" + LinkPath.encoded(links.onSite(path)))
                : address;
    }

    private String onHost(String path) {
        String address = tree.settings().address();
        return address == null ? path : address.replaceFirst("^(https?://[^/]*+).*", "$1") + path;
    }

    static String publicAddress(String address, SurveyedTree tree, LoadedPage page) {
        var addresses =
                new BodyAddresses(tree, page, new TreeLinks(tree, page), new BodyText("", 1));
        return addresses.picture(address).orElse(address);
    }
}
