package dev.seriatim.importing.markdown;

/** A block of code in Markdown, whatever is in it. */
final class CodeFence {

    private CodeFence() {}

    /** The lines between fences that are longer than any in them. */
    static String around(String code, String language) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String lines = code.replaceFirst("^[ \\t]*+\\n", "").replaceFirst("\\n?[ \\t]*+$", "");
        boolean isName = language.matches("[\\p{L}\\p{N}+#._-]{1,40}");
        return fence + (isName ? language : "") + "\n" + lines + "\n" + fence;
    }
}
