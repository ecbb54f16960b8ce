package dev.seriatim.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Titles in one line, parted by commas or, if there are any, by semicolons.
 *
 * <p>A title may hold commas itself: the longest run of pieces that is a known title is one, and a
 * piece that goes on in lower case belongs to the piece before it.
 */
final class TitleList {

    /** No title has more commas than this; it bounds the search for known ones. */
    private static final int LONGEST_RUN = 8;

    private static final String AND = "and ";

    private final String list;
    private final KnownTitles known;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private boolean guessed;

    /** Reads a list; a full stop at its end is not part of the last title. */
    TitleList(String list, KnownTitles known) {
        this.list = withoutFullStop(list);
        this.known = known;
        cut(this.list.indexOf(';') >= 0 || this.list.indexOf('；') >= 0 ? ";；" : ",،，、");
        for (int piece = 0; piece < starts.size(); ) {
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

    private void cut(String separators) {
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            if (list.charAt(i) == '“') {
                i = Math.max(i, list.indexOf('”', i));
            } else if (separators.indexOf(list.charAt(i)) >= 0 && isBetweenTitles(i)) {
                addPiece(start, i);
                start = i + 1;
            }
        }
        addPiece(start, list.length());
    }

    /** A comma in a number or a word, as in “1,000 Mornings”, parts nothing. */
    private boolean isBetweenTitles(int at) {
        return list.charAt(at) != ','
                || at + 1 == list.length()
                || Spaces.isSpace(list.charAt(at + 1));
    }

    private void addPiece(int start, int end) {
        if (!Spaces.trim(list.substring(start, end)).isEmpty()) {
            starts.add(start);
            ends.add(end);
        }
    }

    /** Takes the title that begins at a piece and tells which piece is next. */
    private int readTitle(int piece) {
        int last = Math.min(piece + LONGEST_RUN, starts.size());
        for (int next = last; next > piece; next--) {
            String title = Quotes.strip(list.substring(starts.get(piece), ends.get(next - 1)));
            boolean closesList = piece > 0 && next == starts.size();
            String named = closesList ? withoutAnd(title) : title;
            if (known.contains(named)) {
                titles.add(named);
                return next;
            }
        }
        readUnknown(piece);
        return piece + 1;
    }

    private String withoutAnd(String title) {
        boolean joins = title.startsWith(AND) && !known.contains(title);
        return joins ? title.substring(AND.length()) : title;
    }

    private void readUnknown(int piece) {
        String title = Quotes.strip(list.substring(starts.get(piece), ends.get(piece)));
        if (piece > 0 && Character.isLowerCase(title.codePointAt(0))) {
            int before = titles.size() - 1;
            String gap = list.substring(ends.get(piece - 1), starts.get(piece) + 1);
            titles.set(before, titles.get(before) + gap + title);
            guessed = true;
        } else {
            titles.add(title);
        }
    }
}
