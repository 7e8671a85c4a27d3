package fr.reemploi.application.outbox;

import java.util.Locale;
import java.util.regex.Pattern;

/// Simple names of classes as words: `OrderChanged` is `order-changed`.
final class KebabCase {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private KebabCase() {}

    static String of(Class<?> type) {
        return WORD_START.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
