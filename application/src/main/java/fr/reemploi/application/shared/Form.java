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
    private final boolean userInput;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> readFields = new LinkedHashSet<>();

    private Form(
            Map<String, Object> values, boolean userInput, String path, List<FieldError> errors) {
        this.values = values;
        this.userInput = userInput;
        this.path = path;
        this.errors = errors;
    }

    /// Filled in by a program, which is held to types: a number is a number.
    public static Form ofJson(Map<String, Object> values) {
        return new Form(values, false, "", new ArrayList<>());
    }

    /// Filled in by a person: everything is text, blank is absent, and names may stand where
    /// programs send ids.
    public static Form ofUserInput(Map<String, ?> values) {
        return new Form(JsonValues.map(values), true, "", new ArrayList<>());
    }

    public boolean isUserInput() {
        return userInput;
    }

    /// Text, through the value object's own parser; blank reads as absent.
    public <T> Optional<T> text(String field, Function<String, T> parser) {
        return fieldValue(field)
                .filter(raw -> !isBlank(raw))
                .flatMap(raw -> capture(field, () -> parser.apply(string(raw))));
    }

    public <T> Optional<T> requiredText(String field, Function<String, T> parser) {
        return require(field, text(field, parser));
    }

    /// Any value, through a parser that looks at its type itself.
    public <T> Optional<T> value(String field, Function<Object, T> parser) {
        return fieldValue(field).flatMap(raw -> capture(field, () -> parser.apply(raw)));
    }

    public <T> Optional<T> require(String field, Optional<T> value) {
        if (value.isEmpty() && !hasError(field)) addError(field, "field.required");
        return value;
    }

    public boolean hasError(String field) {
        return errors.stream().anyMatch(error -> isAt(error, pathOf(field)));
    }

    /// A whole number, as a JSON number or as digits.
    public Optional<Long> number(String field, long min, long max) {
        return value(field, raw -> WholeNumber.read(raw, userInput, min, max));
    }

    public Optional<Boolean> flag(String field) {
        return value(
                field,
                raw ->
                        switch (raw) {
                            case Boolean flag -> flag;
                            case String text when userInput ->
                                    text.equals("true") || text.equals("on");
                            default -> throw wrongType("boolean");
                        });
    }

    /// Each element of a list, through a parser; absent reads as none.
    public <T> List<T> list(String field, int max, Function<Object, T> parser) {
        var parsed = new ArrayList<T>();
        var elements = value(field, Form::collection);
        if (elements.isEmpty()) return parsed;
        if (elements.get().size() > max) {
            addError(field, "list.too-long", max);
            return parsed;
        }
        var index = 0;
        for (Object element : elements.get()) {
            var name = field + "[" + index++ + "]";
            if (element == null) addError(name, "field.type", "null");
            else capture(name, () -> parser.apply(element)).ifPresent(parsed::add);
        }
        return parsed;
    }

    /// A nested form; empty when it is absent.
    public <T> Optional<T> form(String field, Function<Form, T> reader) {
        return fieldValue(field).flatMap(raw -> nested(field, raw, reader));
    }

    /// Forms in a list.
    public <T> List<T> forms(String field, int max, Function<Form, Optional<T>> reader) {
        var index = new int[] {0};
        return list(field, max, raw -> nested(field + "[" + index[0]++ + "]", raw, reader)).stream()
                .flatMap(Optional::stream)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Whether the field is there at all, be it null.
    public boolean contains(String field) {
        readFields.add(field);
        return values.containsKey(field);
    }

    /// Names that may be sent but are not read.
    public Form ignore(String... fields) {
        readFields.addAll(List.of(fields));
        return this;
    }

    public void addError(String field, String code, Object... arguments) {
        errors.add(FieldError.of(pathOf(field), code, arguments));
    }

    /// Adds what a rule has against several fields of this form together.
    public <T> Optional<T> capture(String field, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (InvalidInputException exception) {
            errors.addAll(exception.errorsAt(pathOf(field)));
            return Optional.empty();
        }
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// Refuses names nobody asked for.
    public Form rejectUnknownFields() {
        values.keySet().stream()
                .filter(name -> !readFields.contains(name))
                .forEach(name -> {
                    errors.add(
                            FieldError.of(
                                    pathOf(shortened(name)), "field.unknown", shortened(name)));
                });
        return this;
    }

    /// Ends the reading.
    ///
    /// @throws InvalidInputException with every fault found
    public void check() {
        rejectUnknownFields();
        if (!errors.isEmpty()) throw new InvalidInputException(errors);
    }

    private <T> Optional<T> nested(String field, Object raw, Function<Form, T> reader) {
        if (!(raw instanceof Map<?, ?> map)) {
            addError(field, "field.type", "object");
            return Optional.empty();
        }
        var form = new Form(JsonValues.map(map), userInput, pathOf(field), errors);
        var value = capture(field, () -> reader.apply(form));
        form.rejectUnknownFields();
        return value;
    }

    private Optional<Object> fieldValue(String field) {
        readFields.add(field);
        return Optional.ofNullable(values.get(field)).filter(raw -> !(userInput && isBlank(raw)));
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

    private static boolean isAt(FieldError error, String errorPath) {
        return error.field().equals(errorPath)
                || error.field().startsWith(errorPath + ".")
                || error.field().startsWith(errorPath + "[");
    }

    /// A name as it may be repeated in an answer.
    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private String pathOf(String field) {
        return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
    }
}
