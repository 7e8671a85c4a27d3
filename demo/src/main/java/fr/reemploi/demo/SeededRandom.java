package fr.reemploi.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// Draws lots that fall the same way each time: one fill of an installation is like another.
final class SeededRandom {
    private final SplittableRandom random;

    private SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// Lots that belong to a text.
    static SeededRandom of(String text) {
        // spread first: texts that differ by one letter have neighbouring hashes
        return new SeededRandom(text.hashCode() * 0x9E3779B97F4A7C15L);
    }

    SplittableRandom random() {
        return random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// From a value to another, both possible.
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean percent(int times) {
        return below(100) < times;
    }

    <T> T pick(List<T> of) {
        return of.get(below(of.size()));
    }

    /// One of these, the frequent ones more often.
    <T> T weighted(List<T> of, ToIntFunction<T> frequency) {
        var left = below(of.stream().mapToInt(frequency).sum());
        for (var candidate : of) {
            left -= frequency.applyAsInt(candidate);
            if (left < 0) return candidate;
        }
        throw new IllegalStateException("Nothing to draw from");
    }

    /// So many digits.
    String digits(int count) {
        return characters("0123456789", count);
    }

    String characters(String alphabet, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.append(alphabet.charAt(below(alphabet.length())));
        return text.toString();
    }
}
