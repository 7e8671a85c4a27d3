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

/// Variants of values: each enum constant, each record, and each optional field that is not empty.
final class Variants {
    private static final String OURS = "fr.reemploi.";

    private final Set<String> names = new TreeSet<>();
    private final Set<Class<?>> visited = new HashSet<>();

    private Variants() {}

    /// The variants that occur in the values.
    static Set<String> in(Collection<?> values) {
        var variants = new Variants();
        values.forEach(variants::collect);
        return variants.names;
    }

    /// All possible variants of the types.
    static Set<String> of(Collection<? extends Type> types) {
        var variants = new Variants();
        types.forEach(variants::addPossible);
        return variants.names;
    }

    private void collect(Object value) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(this::collect);
            case Collection<?> many -> many.forEach(this::collect);
            case Map<?, ?> map -> collect(map.values());
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
            collect(value);
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

    private void addPossible(Type type) {
        if (type instanceof ParameterizedType of) {
            Arrays.stream(of.getActualTypeArguments()).forEach(this::addPossible);
            addPossible(of.getRawType());
        }
        if (type instanceof Class<?> one && isOurs(one) && visited.add(one)) addPossible(one);
    }

    private void addPossible(Class<?> one) {
        if (one.isEnum()) for (var constant : one.getEnumConstants()) add((Enum<?>) constant);
        if (one.isSealed())
            Arrays.stream(one.getPermittedSubclasses()).forEach(this::addPossibleType);
        if (!one.isRecord()) return;
        names.add(name(one));
        for (var field : one.getRecordComponents()) {
            if (mayBeEmpty(field)) names.add(name(field));
            addPossible(field.getGenericType());
        }
    }

    private void addPossibleType(Type type) {
        addPossible(type);
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
