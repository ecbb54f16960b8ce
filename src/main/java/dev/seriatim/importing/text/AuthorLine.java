package dev.seriatim.importing.text;

import dev.seriatim.prose.UnspacedScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line below a title that says who wrote the article: “By Ana Ruiz, Ben Okafor and Li Wei”,
 * “作者：李未、林夕”.
 */
final class AuthorLine {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS_IN_A_NAME = 6;
    private static final int LONGEST_PARTICLE = 3;
    private static final int FEWEST_CAPITALS = 2;

    /** What is longer without a space is no name, but a sentence. */
    private static final int LONGEST_UNSPACED = 20;

    /** No name holds them. */
    private static final String STOPS = ":：/／|｜";

    /** What follows names that is a place or an office: “in Kiel”, “, Staff Writers”. */
    private static final String BEHIND_NAMES =
            "(?-i: (?:in|at|from) (?=\\p{Lu}))|, (?=the )"
                    + "|, (?:[a-z]+ )?(?:writers?|editors?|reporters?|correspondents?|critics?)$";

    private static final Pattern PHRASE = LineWords.pattern(LineWords.saying("phrase"));

    private static final String SPACE = "[ \u00A0:：]+";
    private static final Pattern BY = LineWords.pattern(LineWords.saying("byline") + SPACE);

    /** A word with a colon, which is read in every file; in Chinese, a bar or a slash will do. */
    private static final Pattern LABEL =
            LineWords.pattern(
                    "(%s)[ \u00A0\u202F]*(?:[:：]|(?<=\\p{IsHan} ?)[/／|｜])[ \u00A0]*"
                            .formatted(LineWords.saying("author")));

    private static final Pattern SUFFIX =
            LineWords.pattern("(?:jr|sr|ii|iii|iv|ph\\.?d|m\\.?d)\\.?");

    private final String language;
    private final Pattern by;
    private final Pattern forSomebody;

    /** Reads the line in English and in the language of the file, a BCP 47 tag. */
    AuthorLine(String language) {
        this.language = language;
        this.by = LineWords.pattern(LineWords.saying("byline", language) + SPACE);
        this.forSomebody =
                LineWords.pattern(
                        " %s%s|%s"
                                .formatted(LineWords.saying("for", language), SPACE, BEHIND_NAMES));
    }

    /** The names in a line of this form, in order; empty if the block is something else. */
    Optional<List<String>> read(Block block) {
        var line = block.text();
        if (!block.isOneLine() || line.length() > LONGEST) {
            return Optional.empty();
        }
        var label = LABEL.matcher(line);
        var found = label.lookingAt() ? label : by.matcher(line);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        var and = found == label ? andBehind(label.group(1)) : LineWords.saying("and", language);
        var list = line.substring(found.end());
        var names = names(list.substring(0, list.length() - behindNames(block).length()), and);
        var named =
                names.stream().allMatch(AuthorLine::isName)
                        && names.stream().anyMatch(AuthorLine::isFullName)
                        && !PHRASE.matcher(list).matches();
        return named ? Optional.of(names) : Optional.empty();
    }

    /** “And” in the language of the file, if the label is of it, or else in those it may be of. */
    private String andBehind(String label) {
        var languages = LineWords.languagesOf("author", label);
        return languages.contains(language.split("[-_]", 2)[0])
                ? LineWords.saying("and", language)
                : LineWords.saying("and", languages);
    }

    /** A single capitalised word, as in “By Land and Sea”, is as likely none. */
    static boolean isFullName(String name) {
        var isCased =
                name.codePoints()
                        .anyMatch(it -> Character.isUpperCase(it) || Character.isLowerCase(it));
        var capitals =
                Pattern.compile("[ \u00A0-]+")
                        .splitAsStream(name)
                        .filter(
                                word ->
                                        !word.isEmpty()
                                                && Character.isUpperCase(word.codePointAt(0)))
                        .count();
        return !isCased || capitals >= FEWEST_CAPITALS;
    }

    /**
     * For whom, where or in what office it was written, as the end of the line says: “for The
     * Lamp”; empty if it does not.
     */
    String employer(Block block) {
        return Spaces.trim(behindNames(block).replaceFirst("^,", ""));
    }

    private String behindNames(Block block) {
        var line = block.text();
        var found = forSomebody.matcher(line.substring(0, Math.min(line.length(), LONGEST)));
        return found.find() ? line.substring(found.start()) : "";
    }

    /** Tells whether a block sets out like an author line of any language, whatever follows. */
    static boolean isBegunBy(Block block) {
        return block.isOneLine()
                && block.text().length() <= LONGEST
                && (BY.matcher(block.text()).lookingAt()
                        || LABEL.matcher(block.text()).lookingAt());
    }

    private static List<String> names(String list, String and) {
        var between = LineWords.pattern("[,，،、;；]? %1$s |[,،;] |[，、；]".formatted(and));
        List<String> names = new ArrayList<>();
        for (String name : between.split(list, -1)) {
            if (isSuffix(name) && !names.isEmpty()) {
                int last = names.size() - 1;
                names.set(last, names.get(last) + ", " + name);
            } else {
                names.add(Spaces.trim(name));
            }
        }
        return names;
    }

    private static boolean isName(String name) {
        String[] words = name.split("[ \u00A0]+");
        if (name.isEmpty() || words.length > MOST_WORDS_IN_A_NAME) {
            return false;
        }
        for (String word : words) {
            int first = word.codePointAt(0);
            boolean particle = word.length() <= LONGEST_PARTICLE && words.length > 1;
            if (!Character.isLetter(first)
                    || (Character.isLowerCase(first) && !particle)
                    || (UnspacedScripts.contain(first) && word.length() > LONGEST_UNSPACED)
                    || word.chars().anyMatch(mark -> STOPS.indexOf(mark) >= 0)) {
                return false;
            }
        }
        return isInitialOrSuffix(words[words.length - 1]) || !endsASentence(name);
    }

    private static boolean isSuffix(String word) {
        return SUFFIX.matcher(word).matches();
    }

    private static boolean isInitialOrSuffix(String word) {
        return isSuffix(word) || (word.length() == 2 && word.endsWith("."));
    }

    private static boolean endsASentence(String text) {
        return ".!?…;。！？؟।".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
