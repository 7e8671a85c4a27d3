package fr.reemploi.domain.shared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Enumerations as the words people and programs write: `FRONT_LEFT` is `front-left`.
public final class EnumNames {
    /// Made once for each type: a listing is read and written with a dozen of them.
    private static final ClassValue<ConstantNames> NAMES =
            new ClassValue<>() {
                @Override
                protected ConstantNames computeValue(Class<?> type) {
                    return ConstantNames.of(type);
                }
            };

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        return Objects.requireNonNull(
                NAMES.get(constant.getDeclaringClass()).names().get(constant));
    }

    /// The constant a word stands for.
    ///
    /// @throws InvalidInputException `word.unknown`, naming the word and the ones there are
    public static <E extends Enum<E>> E parse(Class<E> type, String name) {
        var constants = NAMES.get(type).constants();
        var constant = constants.get(name);
        if (constant == null)
            throw new InvalidInputException(
                    "word.unknown", name, String.join(", ", constants.keySet()));
        return type.cast(constant);
    }

    /// What each constant is called and, in their order, what each word stands for.
    private record ConstantNames(Map<Object, String> names, Map<String, Object> constants) {
        static ConstantNames of(Class<?> type) {
            var names = new HashMap<Object, String>();
            var constants = new LinkedHashMap<String, Object>();
            for (var constant : type.getEnumConstants()) {
                var name = nameOf((Enum<?>) constant);
                names.put(constant, name);
                constants.put(name, constant);
            }
            return new ConstantNames(names, constants);
        }

        private static String nameOf(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
