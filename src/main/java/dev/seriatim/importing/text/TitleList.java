package dev.seriatim.importing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Titles in one line, parted by commas or, if there are any, by semicolons.
 *
 * <p>A title in quotation marks ends where they do, whatever it holds: “Salt, Fire,” “The Lamp,”
 * and “Fog.” are three. A title without them may hold commas itself: the longest run of pieces that
 * is a known title is one, and a piece that goes on in lower case belongs to the piece before it.
 */
final class TitleList {

    /** No title has more commas than this; it bounds the search for known ones. */
    private static final int LONGEST_RUN = 8;

    private static final String AND = "and ";
    private static final Pattern JOINED =
            LineWords.pattern("(?:and|(?-i:%s)) (?=\\p{P}|\")".formatted(LineWords.saying("and")));
    private static final String STOPS = ".,;，；、";

    private final String list;
    private final KnownTitles known;
    private final String separators;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private boolean guessed;

    private record Piece(int start, int end, boolean isQuoted) {}

    /** Reads a list; a full stop at its end is not part of the last title. */
    TitleList(String list, KnownTitles known) {
        this.list = withoutFullStop(list);
        this.known = known;
        this.separators = hasSemicolon() ? ";；" : ",،，、";
        cut();
        for (int piece = 0; piece < pieces.size(); ) {
            piece = readTitle(piece);
        }
    }

    List<String> titles() {
        return titles;
    }

    /** Tells whether pieces were joined to a title that is not known. */
    boolean isGuessed() {
        return guessed;
    }

    private static String withoutFullStop(String list) {
        boolean ellipsis = list.endsWith("..");
        return list.endsWith(".") && !ellipsis ? list.substring(0, list.length() - 1) : list;
    }

    private boolean hasSemicolon() {
        return list.chars().anyMatch(character -> character == ';' || character == '；');
    }

    private void cut() {
        int start = 0;
        while (start < list.length()) {
            int open = opening(start);
            int close = open < 0 ? -1 : Quotes.closing(list, open);
            boolean quoted = close > 0 && isEndOfTitle(close);
            int end = quoted ? close + 1 : separator(start);
            addPiece(quoted ? open : start, end, quoted);
            start = quoted ? afterSeparator(end) : end + 1;
        }
    }

    /** Where the quotation mark stands with which the next title begins, -1 if it has none. */
    private int opening(int start) {
        int at = start;
        while (at < list.length() && Spaces.isSpace(list.charAt(at))) {
            at++;
        }
        var joined = JOINED.matcher(list).region(at, list.length());
        at = joined.lookingAt() ? joined.end() : at;
        return at < list.length() && Quotes.isOpening(list.charAt(at)) ? at : -1;
    }

    /** A title may begin with a quotation of its own, which something follows: “Good” Is Enough. */
    private boolean isEndOfTitle(int close) {
        int next = close + 1;
        while (next < list.length() && Spaces.isSpace(list.charAt(next))) {
            next++;
        }
        return next == list.length()
                || separators.indexOf(list.charAt(next)) >= 0
                || opening(next) >= 0
                || STOPS.indexOf(list.charAt(close - 1)) >= 0;
    }

    private int afterSeparator(int end) {
        int next = end;
        while (next < list.length()
                && (Spaces.isSpace(list.charAt(next))
                        || separators.indexOf(list.charAt(next)) >= 0)) {
            next++;
        }
        return next;
    }

    private int separator(int start) {
        for (int i = start; i < list.length(); i++) {
            if (list.charAt(i) == '“') {
                i = Math.max(i, list.indexOf('”', i));
            } else if (separators.indexOf(list.charAt(i)) >= 0 && isBetweenTitles(i)) {
                return i;
            }
        }
        return list.length();
    }

    /** A comma in a number or a word, as in “1,000 Mornings”, parts nothing. */
    private boolean isBetweenTitles(int at) {
        return list.charAt(at) != ','
                || at + 1 == list.length()
                || Spaces.isSpace(list.charAt(at + 1));
    }

    private void addPiece(int start, int end, boolean quoted) {
        if (!Spaces.trim(list.substring(start, end)).isEmpty()) {
            pieces.add(new Piece(start, end, quoted));
        }
    }

    /** Takes the title that begins at a piece and tells which piece is next. */
    private int readTitle(int piece) {
        if (pieces.get(piece).isQuoted()) {
            titles.add(unquoted(pieces.get(piece)));
            return piece + 1;
        }
        for (int next = longestRun(piece); next > piece; next--) {
            String title = title(piece, next);
            boolean closesList = piece > 0 && next == pieces.size();
            String named = closesList ? withoutAnd(title) : title;
            if (known.contains(named)) {
                titles.add(named);
                return next;
            }
        }
        readUnknown(piece);
        return piece + 1;
    }

    private String unquoted(Piece piece) {
        String inside = Spaces.trim(list.substring(piece.start() + 1, piece.end() - 1));
        boolean stopped = STOPS.indexOf(inside.charAt(inside.length() - 1)) >= 0;
        boolean ellipsis = inside.endsWith("..");
        boolean cut = stopped && !ellipsis && inside.length() > 1 && !known.contains(inside);
        return cut ? Spaces.trim(inside.substring(0, inside.length() - 1)) : inside;
    }

    private int longestRun(int piece) {
        int last = piece + 1;
        int most = Math.min(piece + LONGEST_RUN, pieces.size());
        while (last < most && !pieces.get(last).isQuoted()) {
            last++;
        }
        return last;
    }

    private String title(int piece, int next) {
        return Quotes.strip(list.substring(pieces.get(piece).start(), pieces.get(next - 1).end()));
    }

    private String withoutAnd(String title) {
        boolean joins = title.startsWith(AND) && !known.contains(title);
        return joins ? title.substring(AND.length()) : title;
    }

    private void readUnknown(int piece) {
        String title = title(piece, piece + 1);
        boolean goesOn = piece > 0 && !pieces.get(piece - 1).isQuoted();
        if (goesOn && Character.isLowerCase(title.codePointAt(0))) {
            int before = titles.size() - 1;
            String gap = list.substring(pieces.get(piece - 1).end(), pieces.get(piece).start() + 1);
            titles.set(before, titles.get(before) + gap + title);
            guessed = true;
        } else {
            titles.add(title);
        }
    }
}
