package fr.reemploi.domain.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Enumerations as the words people and programs write: `FRONT_LEFT` is `front-left`.
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant a word stands for.
    ///
    /// @throws Invalid `word.unknown`, naming the word and the ones there are
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        for (var constant : type.getEnumConstants()) {
            if (of(constant).equals(word)) return constant;
        }
        throw new Invalid("word.unknown", word, all(type));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Words::of)
                .collect(Collectors.joining(", "));
    }
}
