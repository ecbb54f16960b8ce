package dev.seriatim.importing.markdown;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where links of a page lead within its tree, however they are written: as a path to a file, as the
 * address of a page of the old site, from there or from its top. They come out as the path from the
 * page's folder to the file; one to something else of the old site comes out as its address there.
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

    /** The address to write for one that leads to something of this tree, or of its site. */
    Optional<String> to(String address) {
        int end = fragmentStart(address);
        String path = address.substring(0, end);
        if (path.isEmpty() || path.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*")) {
            return Optional.empty();
        }
        String decoded = LinkPath.decoded(path);
        return page(decoded)
                .flatMap(target -> to(target, address.substring(end)))
                .or(() -> onSite(decoded).map(there -> there + address.substring(end)));
    }

    private static int fragmentStart(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '#' || address.charAt(i) == '?') {
                return i;
            }
        }
        return address.length();
    }

    /**
     * The address of a page; nothing for one that is no article, and has no address.
     *
     * @param fragment begins with {@code #}, or is empty
     */
    Optional<String> to(TreePage target, String fragment) {
        return target.isArticle()
                ? Optional.of(
                        LinkPath.encoded(LinkPath.relative(page.name().folder(), target.path()))
                                + fragment)
                : target.addresses().stream().findFirst().map(there -> onHost(there) + fragment);
    }

    /**
     * The page that a path means, from the page at hand or from the top. One that ends like a file
     * is meant in the tree before it is meant on the site, any other after.
     */
    Optional<TreePage> page(String path) {
        boolean isFile = path.startsWith("@") || PageName.of(path).isMarkdown();
        return isFile
                ? inTree(path).or(() -> published(path))
                : published(path).or(() -> inTree(path));
    }

    private Optional<TreePage> inTree(String path) {
        return candidates(path).flatMap(one -> file(one).stream()).findFirst();
    }

    private Stream<String> candidates(String path) {
        String root = tree.layout().root();
        if (path.startsWith("@/")) {
            // What is sent may be the folder of the content alone.
            return Stream.of(root + "content/" + path.substring(2), root + path.substring(2));
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

    /** Sites leave the date in the name of a file out of addresses, and may say so in a program. */
    private Optional<TreePage> file(String path) {
        String bare = path.replaceFirst("/++$", "");
        return ending(bare, tree.pages()::at).or(() -> ending(bare, tree.pages()::undated));
    }

    private static Optional<TreePage> ending(
            String path, Function<String, Optional<TreePage>> pages) {
        return ENDINGS.stream().flatMap(ending -> pages.apply(path + ending).stream()).findFirst();
    }

    /** Relative addresses are meant from the page as it was published, as in a browser. */
    private Optional<TreePage> published(String path) {
        if (path.startsWith("/")) {
            return tree.pages()
                    .published(path)
                    .or(() -> tree.pages().published(tree.settings().path() + path));
        }
        return ownAddress.isEmpty()
                ? Optional.empty()
                : tree.pages().published("/" + fromPage(path));
    }

    /** A relative path as the page's readers had it, without a slash at its start. */
    String fromPage(String path) {
        String own = ownAddress.replaceFirst("^https?://[^/]*+", "");
        String folder = own.substring(0, own.lastIndexOf('/') + 1);
        return LinkPath.resolved(isFolder(own) ? own : folder, path);
    }

    /** Hugo and Zola publish a page as a folder, unless its address ends like a file. */
    private boolean isFolder(String address) {
        boolean isFile = address.indexOf('.', address.lastIndexOf('/') + 1) >= 0;
        return !isFile && (tree.is(Generator.HUGO) || tree.is(Generator.ZOLA));
    }

    boolean isPublished() {
        return !ownAddress.isEmpty();
    }

    /** What is no page of the tree is where it was, if it is known where that is. */
    private Optional<String> onSite(String path) {
        boolean isElsewhere = path.startsWith("@") || path.contains("{");
        if (host() == null || isElsewhere || PageName.of(path).isMarkdown()) {
            return Optional.empty();
        }
        if (path.startsWith("/")) {
            return Optional.of(onHost(LinkPath.encoded(path)));
        }
        String end = path.endsWith("/") ? "/" : "";
        return isPublished()
                ? Optional.of(onHost("/" + LinkPath.encoded(fromPage(path)) + end))
                : Optional.empty();
    }

    /** An address from the top of the old site, with its host if that is known. */
    String onHost(String path) {
        String host = host();
        return host == null || !path.startsWith("/") ? path : host + path;
    }

    private @Nullable String host() {
        String address = tree.settings().address();
        return address == null || !address.matches("https?://.*")
                ? null
                : address.replaceFirst("^(https?://[^/]*+).*", "$1");
    }

    /** Whether there is a file of this path from the top of the tree, text or not. */
    boolean isFile(String path) {
        return tree.files().contains(tree.layout().root() + path.replaceFirst("^/", ""));
    }

    /** The same page in another language. */
    Optional<TreePage> translated(TreePage target, String language) {
        return tree.pages().translated(target, language);
    }

    /** The page that a note or a shortcode calls by its name or a part of its path. */
    Optional<TreePage> called(String name) {
        return tree.pages().called(name, page.path());
    }
}
