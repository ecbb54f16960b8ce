package dev.seriatim.support;

import java.util.Comparator;

/** That an operation answered with a status, or is documented to do so. */
public record Sighting(String operation, int status) implements Comparable<Sighting> {

    @Override
    public int compareTo(Sighting other) {
        return Comparator.comparing(Sighting::operation)
                .thenComparing(Sighting::status)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return operation + " " + status;
    }

    static Sighting parse(String line) {
        var words = line.split(" ");
        return new Sighting(words[0], Integer.parseInt(words[1]));
    }
}
