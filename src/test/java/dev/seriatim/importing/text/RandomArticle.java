package dev.seriatim.importing.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An article made up from a seed, with every variation of the form, and what it should read as. */
final class RandomArticle {

    private static final List<String> WORDS =
            List.of(
                    "net", "bell", "loft", "*salt*", "_rope_", "[tar]", "“oar”", "it’s", "<tide>",
                    "&amp;", "C#", "a_b", "—", "2*3", "\\n", "`knot`", "網", "été", "1,000",
                    "series", "at", "by");
    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");

    private final Random random;
    private final List<String> blocks = new ArrayList<>();
    private final String text;

    RandomArticle(int seed) {
        this.random = new Random(seed);
        int sections = 1 + random.nextInt(4);
        for (int section = 0; section < sections; section++) {
            addSection(section);
        }
        this.text = write();
    }

    String text() {
        return text;
    }

    List<String> blocks() {
        return blocks;
    }

    private void addSection(int number) {
        if (number > 0) {
            blocks.add("Section " + number + (random.nextBoolean() ? "" : ": The Loft"));
        }
        int paragraphs = 1 + random.nextInt(3);
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(paragraph());
        }
    }

    private String paragraph() {
        int sentences = 1 + random.nextInt(5);
        List<String> paragraph = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            paragraph.add("Sentence " + random.nextInt(1_000_000) + " " + words() + ".");
        }
        return String.join(" ", paragraph);
    }

    private String words() {
        int count = 3 + random.nextInt(15);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private String write() {
        List<String> file = new ArrayList<>();
        file.add("A Title");
        if (random.nextBoolean()) {
            file.add(teaser(blocks.get(0)));
        }
        blocks.forEach(block -> file.add(random.nextBoolean() ? block : "  " + block + " \u00A0"));
        int place = file.size();
        if (random.nextBoolean()) {
            file.add("This article is part of the Slow Trades series at Lanternfield.");
        }
        if (random.nextBoolean()) {
            file.add(
                    place + random.nextInt(file.size() - place + 1), "Related reading: Nets, Salt");
        }
        String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        return (random.nextBoolean() ? "\uFEFF" : "") + String.join(end + end, file);
    }

    private String teaser(String opening) {
        String plain = opening.replace('“', '"').replace('”', '"').replace('’', '\'');
        int cut = 12 + random.nextInt(plain.length() - 12);
        String start = plain.replace('—', '-').substring(0, cut);
        return start.strip() + (start.length() > 50 ? "" : "...");
    }
}
