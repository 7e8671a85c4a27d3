package fr.reemploi.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// Random values from a seed, so that each fill creates the same data.
final class SeededRandom {
    private final SplittableRandom random;

    private SeededRandom(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A generator seeded with a text.
    static SeededRandom of(String text) {
        // multiplied because similar texts have close hash codes
        return new SeededRandom(text.hashCode() * 0x9E3779B97F4A7C15L);
    }

    SplittableRandom random() {
        return random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /// A value in the range, both bounds included.
    int between(int min, int max) {
        return random.nextInt(min, max + 1);
    }

    boolean percent(int times) {
        return below(100) < times;
    }

    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /// Picks an element with a probability proportional to its frequency.
    <T> T weighted(List<T> items, ToIntFunction<T> frequency) {
        var remaining = below(items.stream().mapToInt(frequency).sum());
        for (var candidate : items) {
            remaining -= frequency.applyAsInt(candidate);
            if (remaining < 0) return candidate;
        }
        throw new IllegalStateException("nothing to pick from");
    }

    /// A string of random digits.
    String digits(int count) {
        return characters("0123456789", count);
    }

    String characters(String alphabet, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) text.append(alphabet.charAt(below(alphabet.length())));
        return text.toString();
    }
}
