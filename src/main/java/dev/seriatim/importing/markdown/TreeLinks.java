package dev.seriatim.importing.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where links of a page lead within its tree, however they are written: as a path to a file, as the
 * address of a page of the old site, from there or from its top. They come out as the path from the
 * page's folder to the file.
 */
final class TreeLinks {

    private static final List<String> ENDINGS =
            List.of(
                    "",
                    ".md",
                    ".mdx",
                    ".markdown",
                    ".html",
                    "/index.md",
                    "/index.mdx",
                    "/_index.md");

    private final SurveyedTree tree;
    private final LoadedPage page;
    private final String ownAddress;

    TreeLinks(SurveyedTree tree, LoadedPage page) {
        this.tree = tree;
        this.page = page;
        this.ownAddress =
                tree.pages().at(page.path()).stream()
                        .flatMap(own -> own.addresses().stream())
                        .findFirst()
                        .orElse("");
    }

    /** The address to write for one that leads to a page of this tree. */
    Optional<String> to(String address) {
        int end = fragmentStart(address);
        String path = address.substring(0, end);
        return path.isEmpty() || path.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")
                ? Optional.empty()
                : page(LinkPath.decoded(path)).map(target -> to(target, address.substring(end)));
    }

    private static int fragmentStart(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '#' || address.charAt(i) == '?') {
                return i;
            }
        }
        return address.length();
    }

    /** The address of a page, with a fragment that begins with {@code #}, or none. */
    String to(TreePage target, String fragment) {
        String path = LinkPath.relative(page.name().folder(), target.path());
        return LinkPath.encoded(path) + fragment;
    }

    private Optional<TreePage> page(String path) {
        return candidates(path)
                .flatMap(one -> file(one).stream())
                .findFirst()
                .or(() -> published(path));
    }

    private Stream<String> candidates(String path) {
        String root = tree.layout().root();
        if (path.startsWith("@/")) {
            return Stream.of(root + "content/" + path.substring(2));
        }
        if (path.startsWith("@site/")) {
            return Stream.of(root + path.substring("@site/".length()));
        }
        if (path.startsWith("/")) {
            return Stream.of(
                    root + path.substring(1),
                    root + "content" + path,
                    root + "src" + path,
                    path.substring(1),
                    tree.pages().wrapping() + path.substring(1));
        }
        return Stream.of(LinkPath.resolved(page.name().folder(), path));
    }

    private Optional<TreePage> file(String path) {
        String bare = path.replaceFirst("/++$", "");
        return ENDINGS.stream()
                .flatMap(ending -> tree.pages().at(bare + ending).stream())
                .findFirst();
    }

    /** Relative addresses are meant from the page as it was published, as in a browser. */
    private Optional<TreePage> published(String path) {
        if (path.startsWith("/")) {
            return tree.pages()
                    .published(path)
                    .or(() -> tree.pages().published(tree.settings().path() + path));
        }
        return ownAddress.isEmpty() ? Optional.empty() : tree.pages().published("/" + onSite(path));
    }

    /** A relative path as the page's readers had it, without a slash at its start. */
    String onSite(String path) {
        String own = ownAddress.replaceFirst("^https?://[^/]*+", "");
        String folder = own.substring(0, own.lastIndexOf('/') + 1);
        return LinkPath.resolved(folder, path);
    }

    boolean isPublished() {
        return !ownAddress.isEmpty();
    }

    /** The page that a note or a shortcode calls by its name or a part of its path. */
    Optional<TreePage> called(String name) {
        return tree.pages().called(name, page.path());
    }
}
