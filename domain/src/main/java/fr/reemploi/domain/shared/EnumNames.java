package fr.reemploi.domain.shared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Enumerations as the words people and programs write: `FRONT_LEFT` is `front-left`.
public final class EnumNames {
    /// Made once for each type: a listing is read and written with a dozen of them.
    private static final ClassValue<ConstantNames> LEXICONS =
            new ClassValue<>() {
                @Override
                protected ConstantNames computeValue(Class<?> type) {
                    return ConstantNames.of(type);
                }
            };

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return Objects.requireNonNull(
                LEXICONS.get(constant.getDeclaringClass()).words().get(constant));
    }

    /// The constant a word stands for.
    ///
    /// @throws InvalidInputException `word.unknown`, naming the word and the ones there are
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        var constants = LEXICONS.get(type).constants();
        var found = constants.get(word);
        if (found == null)
            throw new InvalidInputException(
                    "word.unknown", word, String.join(", ", constants.keySet()));
        return type.cast(found);
    }

    /// What each constant is called and, in their order, what each word stands for.
    private record ConstantNames(Map<Object, String> words, Map<String, Object> constants) {
        static ConstantNames of(Class<?> type) {
            var words = new HashMap<Object, String>();
            var constants = new LinkedHashMap<String, Object>();
            for (var constant : type.getEnumConstants()) {
                var word = word((Enum<?>) constant);
                words.put(constant, word);
                constants.put(word, constant);
            }
            return new ConstantNames(words, constants);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
