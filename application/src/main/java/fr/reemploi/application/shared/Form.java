package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.WholeNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// What somebody filled in, wherever it came from: JSON, a page's form, a row of a file. A tree of
/// maps, lists, strings, numbers and booleans is read field by field; every fault is gathered, so
/// that all are shown at once, each at its field.
///
/// A field that is absent or null reads as empty. The value a fault stands at is lost to the
/// reader, who goes on with what he got and ends with `check()`.
public final class Form {
    private final Map<String, Object> values;
    private final boolean byHand;
    private final String path;
    private final List<FieldError> faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Form(Map<String, Object> values, boolean byHand, String path, List<FieldError> faults) {
        this.values = values;
        this.byHand = byHand;
        this.path = path;
        this.faults = faults;
    }

    /// Filled in by a program, which is held to types: a number is a number.
    public static Form sent(Map<String, Object> values) {
        return new Form(values, false, "", new ArrayList<>());
    }

    /// Filled in by a person: everything is text, blank is absent, and names may stand where
    /// programs send ids.
    public static Form typed(Map<String, ?> values) {
        return new Form(JsonValues.map(values), true, "", new ArrayList<>());
    }

    public boolean isTyped() {
        return byHand;
    }

    /// Text, through the value object's own parser; blank reads as absent.
    public <T> Optional<T> text(String field, Function<String, T> parser) {
        return given(field)
                .filter(raw -> !isBlank(raw))
                .flatMap(raw -> reading(field, () -> parser.apply(string(raw))));
    }

    public <T> Optional<T> requiredText(String field, Function<String, T> parser) {
        return require(field, text(field, parser));
    }

    /// Any value, through a parser that looks at its type itself.
    public <T> Optional<T> value(String field, Function<Object, T> parser) {
        return given(field).flatMap(raw -> reading(field, () -> parser.apply(raw)));
    }

    public <T> Optional<T> require(String field, Optional<T> value) {
        if (value.isEmpty() && !isFaulty(field)) fault(field, "field.required");
        return value;
    }

    public boolean isFaulty(String field) {
        return faults.stream().anyMatch(fault -> isAt(fault, at(field)));
    }

    /// A whole number, as a JSON number or as digits.
    public Optional<Long> number(String field, long least, long most) {
        return value(field, raw -> WholeNumber.read(raw, byHand, least, most));
    }

    public Optional<Boolean> flag(String field) {
        return value(
                field,
                raw ->
                        switch (raw) {
                            case Boolean flag -> flag;
                            case String text when byHand ->
                                    text.equals("true") || text.equals("on");
                            default -> throw wrongType("boolean");
                        });
    }

    /// Each element of a list, through a parser; absent reads as none.
    public <T> List<T> list(String field, int most, Function<Object, T> parser) {
        var read = new ArrayList<T>();
        var elements = value(field, Form::collection);
        if (elements.isEmpty()) return read;
        if (elements.get().size() > most) {
            fault(field, "list.too-long", most);
            return read;
        }
        var index = 0;
        for (Object element : elements.get()) {
            var name = field + "[" + index++ + "]";
            if (element == null) fault(name, "field.type", "null");
            else reading(name, () -> parser.apply(element)).ifPresent(read::add);
        }
        return read;
    }

    /// A nested form; empty when it is absent.
    public <T> Optional<T> form(String field, Function<Form, T> reader) {
        return given(field).flatMap(raw -> nested(field, raw, reader));
    }

    /// Forms in a list.
    public <T> List<T> forms(String field, int most, Function<Form, Optional<T>> reader) {
        var index = new int[] {0};
        return list(field, most, raw -> nested(field + "[" + index[0]++ + "]", raw, reader))
                .stream()
                .flatMap(Optional::stream)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Whether the field is there at all, be it null.
    public boolean mentions(String field) {
        known.add(field);
        return values.containsKey(field);
    }

    /// Names that may be sent but are not read.
    public Form ignore(String... fields) {
        known.addAll(List.of(fields));
        return this;
    }

    public void fault(String field, String code, Object... arguments) {
        faults.add(FieldError.of(at(field), code, arguments));
    }

    /// Adds what a rule has against several fields of this form together.
    public <T> Optional<T> reading(String field, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (InvalidInputException refused) {
            faults.addAll(refused.faultsUnder(at(field)));
            return Optional.empty();
        }
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /// Refuses names nobody asked for.
    public Form closed() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> {
                    faults.add(
                            FieldError.of(at(shortened(name)), "field.unknown", shortened(name)));
                });
        return this;
    }

    /// Ends the reading.
    ///
    /// @throws InvalidInputException with every fault found
    public void check() {
        closed();
        if (!faults.isEmpty()) throw new InvalidInputException(faults);
    }

    private <T> Optional<T> nested(String field, Object raw, Function<Form, T> reader) {
        if (!(raw instanceof Map<?, ?> map)) {
            fault(field, "field.type", "object");
            return Optional.empty();
        }
        var form = new Form(JsonValues.map(map), byHand, at(field), faults);
        var read = reading(field, () -> reader.apply(form));
        form.closed();
        return read;
    }

    private Optional<Object> given(String field) {
        known.add(field);
        return Optional.ofNullable(values.get(field)).filter(raw -> !(byHand && isBlank(raw)));
    }

    private static Collection<?> collection(Object raw) {
        if (raw instanceof Collection<?> list) return list;
        throw wrongType("list");
    }

    private static boolean isBlank(Object raw) {
        return raw instanceof String text && text.isBlank();
    }

    private static String string(Object raw) {
        if (raw instanceof String text) return text;
        throw wrongType("text");
    }

    private static InvalidInputException wrongType(String expected) {
        return new InvalidInputException("field.type", expected);
    }

    private static boolean isAt(FieldError fault, String place) {
        return fault.field().equals(place)
                || fault.field().startsWith(place + ".")
                || fault.field().startsWith(place + "[");
    }

    /// A name as it may be repeated in an answer.
    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private String at(String field) {
        return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
    }
}
