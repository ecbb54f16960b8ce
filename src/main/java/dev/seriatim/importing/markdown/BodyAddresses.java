package dev.seriatim.importing.markdown;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Gives the links and pictures of a body the addresses by which they are found again. */
final class BodyAddresses {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|");
    private static final Pattern NOTION_DIGITS = Pattern.compile("(?:%20| )[0-9a-f]{32}(?=[/.]|$)");
    private static final Pattern HTML =
            Pattern.compile(
                    "(<(?:a|img)\\b[^<>]{0,300}?\\s(href|src)=([\"']))([^\"'<>\\n]{1,1000}+)\\3");

    private final SurveyedTree tree;
    private final TreeLinks links;

    private BodyAddresses(SurveyedTree tree, TreeLinks links) {
        this.tree = tree;
        this.links = links;
    }

    static void in(BodyText body, SurveyedTree tree, TreeLinks links) {
        var addresses = new BodyAddresses(tree, links);
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
        return Optional.of(
                tree.is(Generator.NOTION)
                        ? NOTION_DIGITS.matcher(address).replaceAll("")
                        : published(address, path));
    }

    /** As readers of the old site had it. */
    private String published(String address, String path) {
        if (path.startsWith("@site/static/")) {
            return links.onHost(address.substring("@site/static".length()));
        }
        if (address.startsWith("/")) {
            return links.onHost(address);
        }
        Generator generator = tree.layout().generator();
        boolean isBundled =
                generator == Generator.DOCUSAURUS
                        || generator == Generator.ASTRO
                        || !generator.publishes();
        return links.isPublished() && !isBundled
                ? links.onHost("/" + LinkPath.encoded(links.fromPage(path)))
                : address;
    }

    /** The address of a picture that a field names. */
    static String ofPicture(String address, SurveyedTree tree, LoadedPage page) {
        var addresses = new BodyAddresses(tree, new TreeLinks(tree, page));
        return addresses.picture(address).orElse(address);
    }
}
