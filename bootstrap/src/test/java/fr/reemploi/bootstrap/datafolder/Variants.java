package fr.reemploi.bootstrap.datafolder;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The variants of values: each constant of an enumeration, each record, each field of one that may
/// be empty and is not.
final class Variants {
    private static final String OURS = "fr.reemploi.";

    private final Set<String> names = new TreeSet<>();
    private final Set<Class<?>> known = new HashSet<>();

    private Variants() {}

    /// Those that occur in values.
    static Set<String> in(Collection<?> values) {
        var variants = new Variants();
        values.forEach(variants::see);
        return variants.names;
    }

    /// All there can be in values of these types.
    static Set<String> of(Collection<? extends Type> types) {
        var variants = new Variants();
        types.forEach(variants::expect);
        return variants.names;
    }

    private void see(Object value) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(this::see);
            case Collection<?> many -> many.forEach(this::see);
            case Map<?, ?> map -> see(map.values());
            case Enum<?> constant -> add(constant);
            case Record one when isOurs(one.getClass()) -> fields(one);
            default -> {}
        }
    }

    private void fields(Record one) {
        names.add(name(one.getClass()));
        for (var field : one.getClass().getRecordComponents()) {
            var value = value(field, one);
            if (mayBeEmpty(field) && !isEmpty(value)) names.add(name(field));
            see(value);
        }
    }

    private static Object value(RecordComponent field, Record of) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.isEmpty();
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private void expect(Type type) {
        if (type instanceof ParameterizedType of) {
            Arrays.stream(of.getActualTypeArguments()).forEach(this::expect);
            expect(of.getRawType());
        }
        if (type instanceof Class<?> one && isOurs(one) && known.add(one)) expect(one);
    }

    private void expect(Class<?> one) {
        if (one.isEnum()) for (var constant : one.getEnumConstants()) add((Enum<?>) constant);
        if (one.isSealed()) Arrays.stream(one.getPermittedSubclasses()).forEach(this::expectType);
        if (!one.isRecord()) return;
        names.add(name(one));
        for (var field : one.getRecordComponents()) {
            if (mayBeEmpty(field)) names.add(name(field));
            expect(field.getGenericType());
        }
    }

    private void expectType(Type type) {
        expect(type);
    }

    private static boolean mayBeEmpty(RecordComponent field) {
        var type = field.getType();
        return type == Optional.class
                || Collection.class.isAssignableFrom(type)
                || type == Map.class;
    }

    private void add(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        if (isOurs(type)) names.add(name(type) + "." + constant.name());
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private static String name(RecordComponent field) {
        return name(field.getDeclaringRecord()) + "#" + field.getName();
    }

    private static String name(Class<?> type) {
        return type.getName().replaceAll("^.*[.]", "").replace('$', '.');
    }
}
