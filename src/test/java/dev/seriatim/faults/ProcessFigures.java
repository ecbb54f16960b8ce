package dev.seriatim.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a Java process has taken of its machine, as Linux tells it.
 *
 * @param heap bytes of objects that are still in use
 * @param resident bytes of memory in all
 */
record ProcessFigures(long heap, long resident, long descriptors, long threads) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("total .*, used (\\d+)K");

    static ProcessFigures of(long pid) throws IOException, InterruptedException {
        var process = Path.of("/proc", String.valueOf(pid));
        command(pid, "GC.run");
        return new ProcessFigures(
                kilobytes(HEAP, command(pid, "GC.heap_info")),
                kilobytes(RESIDENT, Files.readString(process.resolve("status"))),
                count(process.resolve("fd")),
                count(process.resolve("task")));
    }

    private static String command(long pid, String command)
            throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(pid), command).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private static long kilobytes(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)) * 1024)
                .sum();
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    @Override
    public String toString() {
        return "heap %d kB, resident %d kB, %d descriptors, %d threads"
                .formatted(heap / 1024, resident / 1024, descriptors, threads);
    }
}
