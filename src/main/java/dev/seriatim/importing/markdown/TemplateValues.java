package dev.seriatim.importing.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What expressions of template languages stand for, where that is known: {@code page.title}. */
final class TemplateValues {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[\"']([^\"']*+)[\"']\\s*+\\|\\s*+(?:relative_url|absolute_url|url|prepend:.*|localeUrl)\\s*+");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*+)\"|'([^']*+)'");
    private static final Pattern SITE_ADDRESS =
            Pattern.compile("(?i)site\\.(?:url|baseurl)|(?:config\\.)?base_?url");
    private static final Pattern SHOWN = Pattern.compile("/\\*(.*)\\*/", Pattern.DOTALL);

    private static final Pattern BASE =
            Pattern.compile("\\{\\{-?\\s*+site\\.(?:baseurl|url)\\s*+-?}}$");
    private static final int LONGEST_BASE = 40;

    private final SurveyedTree tree;
    private final LoadedPage page;

    TemplateValues(SurveyedTree tree, LoadedPage page) {
        this.tree = tree;
        this.page = page;
    }

    /** What stands for an expression; nothing if only the program of the site knew. */
    Optional<String> of(String expression) {
        Matcher shown = SHOWN.matcher(expression);
        if (shown.matches()) {
            return Optional.of("{{" + shown.group(1) + "}}");
        }
        if (SITE_ADDRESS.matcher(expression).matches()) {
            return Optional.of(expression.endsWith(".url") ? "" : tree.settings().path());
        }
        Matcher address = ADDRESS.matcher(expression);
        if (address.matches()) {
            return Optional.of(tree.settings().path() + address.group(1));
        }
        Matcher literal = LITERAL.matcher(expression);
        if (literal.matches()) {
            return Optional.of(literal.group(1) == null ? literal.group(2) : literal.group(1));
        }
        return value(expression.replaceFirst("^page\\.(?:extra\\.)?", ""));
    }

    /** Whether the address of the site stands before this place. */
    static boolean isBelowBase(String text, int place) {
        return BASE.matcher(text.substring(Math.max(0, place - LONGEST_BASE), place)).find();
    }

    /** An address of the site without what its configuration puts before all of them. */
    String belowBase(String address) {
        String base = tree.settings().path();
        return address.startsWith(base + "/") ? address.substring(base.length()) : address;
    }

    private Optional<String> value(String name) {
        if (name.equals("title")) {
            return Optional.of(page.title());
        }
        if (name.equals("site.title")) {
            return Optional.ofNullable(tree.settings().name());
        }
        return name.matches("[\\w-]++") ? page.fields().text(name) : Optional.empty();
    }
}
