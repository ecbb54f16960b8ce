package dev.seriatim.fulltext;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers of several groups of digits, whatever stands between the groups: {@code 1,500.50} is
 * {@code 1.500,50} and {@code 1500.50}.
 */
final class Numbers {

    private static final String SEPARATORS = ",.'’٫٬";

    /** In India, groups may be of two digits. */
    private static final String THOUSANDS = "(\\d{1,3}(?:([,.'’٬])(?:\\d{2,3}\\2)*\\d{3}))";

    private static final Pattern WHOLE_NUMBER = Pattern.compile(THOUSANDS);

    private static final Pattern WITH_DECIMALS = Pattern.compile(THOUSANDS + "(?!\\2)[,.٫](\\d+)");

    private Numbers() {}

    /** Whether it stands between two digits of a number. */
    static boolean isSeparator(int c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    /** Whether there are only digits and what stands between them. */
    static boolean isNumber(String spelt) {
        return spelt.chars().allMatch(c -> isDigit(c) || isSeparator(c));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /**
     * How a number may be looked up, the way that says all of it first: {@code 1500.50}, {@code
     * 1500}, {@code 150050}.
     */
    static List<String> of(String spelt) {
        var decimals = WITH_DECIMALS.matcher(spelt);
        if (decimals.matches()) {
            var whole = digits(decimals.group(1));
            return List.of(whole + "." + decimals.group(3), whole, whole + decimals.group(3));
        }
        return List.of(
                WHOLE_NUMBER.matcher(spelt).matches()
                        ? digits(spelt)
                        : spelt.replaceAll("\\D", "."));
    }

    private static String digits(String spelt) {
        return spelt.replaceAll("\\D", "");
    }
}
