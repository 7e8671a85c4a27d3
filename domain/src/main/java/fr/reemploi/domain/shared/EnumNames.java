package fr.reemploi.domain.shared;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Enum constants as text: `FRONT_LEFT` is `front-left`.
public final class EnumNames {
    /// Cached per type: each listing reads and writes a dozen of them.
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

    /// Parses the name of a constant.
    ///
    /// @throws InvalidInputException `word.unknown`, with the name and the valid ones
    public static <E extends Enum<E>> E parse(Class<E> type, String name) {
        var constants = NAMES.get(type).constants();
        var constant = constants.get(name);
        if (constant == null)
            throw new InvalidInputException(
                    "word.unknown", name, String.join(", ", constants.keySet()));
        return type.cast(constant);
    }

    /// The names of the constants, and the constants by name, both in declaration order.
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
