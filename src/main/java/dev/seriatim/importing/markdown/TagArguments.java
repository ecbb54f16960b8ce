package dev.seriatim.importing.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a tag: {@code src="a.png" 'two words' alt=tide}. */
final class TagArguments {

    private static final Pattern ARGUMENT =
            Pattern.compile(
                    "(?:([\\w-]++)\\s*+[=:]\\s*+)?(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'|`([^`]*+)`|([^\\s,()\"'`=]++))");

    private final List<String> unnamed = new ArrayList<>();
    private final Map<String, String> named = new HashMap<>();

    TagArguments(String written) {
        Matcher argument = ARGUMENT.matcher(written);
        while (argument.find()) {
            String value = value(argument);
            if (argument.group(1) == null) {
                unnamed.add(value);
            } else {
                named.putIfAbsent(argument.group(1), value);
            }
        }
    }

    private static String value(Matcher argument) {
        if (argument.group(2) != null) {
            return argument.group(2).replaceAll("\\\\(.)", "$1");
        }
        for (int group = 3; group <= 5; group++) {
            if (argument.group(group) != null) {
                return argument.group(group);
            }
        }
        return "";
    }

    /** The first of these names, or the first without a name. */
    Optional<String> get(String... names) {
        return named(names).or(() -> at(0));
    }

    Optional<String> named(String... names) {
        for (String name : names) {
            if (named.containsKey(name)) {
                return Optional.of(named.get(name));
            }
        }
        return Optional.empty();
    }

    Optional<String> at(int index) {
        return index < unnamed.size() ? Optional.of(unnamed.get(index)) : Optional.empty();
    }
}
