package dev.seriatim.importing.markdown;

import dev.seriatim.prose.Slug;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a page is below the folder of the content, as programs make addresses of it.
 *
 * @param path without its language
 */
record ContentPath(SiteLayout layout, PageName name, PageFields fields, String path) {

    private static final Pattern NO_TITLE_SIGN =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}._~!$&'()+,;=@]++");
    private static final Pattern NO_HUGO_SIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._+~-]++");

    /** The folders with a slash at the end, without that of which it is the page. */
    String folders() {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String outer =
                name.isIndex() ? folder.substring(0, Math.max(0, folder.lastIndexOf('/'))) : folder;
        return outer.isEmpty() ? "" : outer + "/";
    }

    /** The part of the address that names the page; nothing for that of the whole site. */
    String slug() {
        boolean isHome = name.isIndex() && path.indexOf('/') < 0;
        return fields.text("slug")
                .map(slug -> slug.replaceAll("^/++|/++$", ""))
                .orElseGet(() -> isHome ? "" : stem());
    }

    private String stem() {
        return switch (layout.generator()) {
            case HUGO -> urlizedPart(bareFile());
            case ZOLA -> urlizedPart(name.stem());
            case ASTRO -> bareFile();
            case JEKYLL ->
                    NO_TITLE_SIGN.matcher(name.stem()).replaceAll("-").replaceAll("^-|-$", "");
            default -> name.stem();
        };
    }

    /** Hugo and Astro keep a date in the name. */
    private String bareFile() {
        String file = name.isIndex() ? PageName.lastOf(name.folder()) : name.file();
        String suffix = "." + name.suffix();
        return name.suffix() != null && file.endsWith(suffix)
                ? file.substring(0, file.length() - suffix.length())
                : file;
    }

    /** Hugo keeps letters and dots, and Zola letters alone. */
    String urlizedFolders() {
        return Arrays.stream(folders().split("/", -1))
                .map(this::urlizedPart)
                .collect(Collectors.joining("/"));
    }

    private String urlizedPart(String part) {
        if (layout.is(Generator.ZOLA)) {
            return Slug.of(part).orElse(part);
        }
        String joined = part.strip().toLowerCase(Locale.ROOT).replaceAll("\\s++", "-");
        return NO_HUGO_SIGN.matcher(joined).replaceAll("");
    }
}
