package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.TextRules;
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

/// Reads submitted data from any source: JSON, a page's form, a row of a file. The tree of maps,
/// lists, strings, numbers and booleans is read field by field, and all errors are collected with
/// their fields.
///
/// A field that is absent or null reads as empty. An invalid value reads as empty too, so that
/// reading continues; `check()` throws at the end.
public final class Form {
    private final Map<String, Object> values;
    private final boolean userInput;
    private final String path;
    private final Errors errors;
    private final Set<String> readFields = new LinkedHashSet<>();

    private Form(Map<String, Object> values, boolean userInput, String path, Errors errors) {
        this.values = values;
        this.userInput = userInput;
        this.path = path;
        this.errors = errors;
    }

    /// Data from a program, with strict types: a number is a number.
    public static Form ofJson(Map<String, Object> values) {
        return new Form(values, false, "", new Errors());
    }

    /// Data from a person: values are text, blank is absent, and names are accepted in place of
    /// ids.
    public static Form ofUserInput(Map<String, ?> values) {
        return new Form(JsonValues.map(values), true, "", new Errors());
    }

    public boolean isUserInput() {
        return userInput;
    }

    /// Whether the field is text. In user input, a value that is not text is already typed: it was
    /// stored before, and the input leaves it alone.
    public boolean isText(String field) {
        readFields.add(field);
        return values.get(field) instanceof String;
    }

    /// Text, through the value object's parser; blank reads as absent.
    public <T> Optional<T> text(String field, Function<String, T> parser) {
        return fieldValue(field)
                .filter(raw -> !isBlank(raw))
                .flatMap(raw -> capture(field, () -> parser.apply(string(raw))));
    }

    public <T> Optional<T> requiredText(String field, Function<String, T> parser) {
        return require(field, text(field, parser));
    }

    /// Any value, through a parser that checks its type.
    public <T> Optional<T> value(String field, Function<Object, T> parser) {
        return fieldValue(field).flatMap(raw -> capture(field, () -> parser.apply(raw)));
    }

    public <T> Optional<T> require(String field, Optional<T> value) {
        if (value.isEmpty() && !hasError(field)) addError(field, "field.required");
        return value;
    }

    public boolean hasError(String field) {
        return errors.collected.stream().anyMatch(error -> isAt(error, pathOf(field)));
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

    /// Each element of a list, through a parser; absent reads as empty.
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

    /// A list of forms.
    public <T> List<T> forms(String field, int max, Function<Form, Optional<T>> reader) {
        var index = new int[] {0};
        return list(field, max, raw -> nested(field + "[" + index[0]++ + "]", raw, reader)).stream()
                .flatMap(Optional::stream)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Whether the field is present, even if null.
    public boolean contains(String field) {
        readFields.add(field);
        return values.containsKey(field);
    }

    /// Accepts fields without reading them.
    public Form ignore(String... fields) {
        readFields.addAll(List.of(fields));
        return this;
    }

    public void addError(String field, String code, Object... arguments) {
        errors.add(FieldError.of(pathOf(field), code, arguments));
    }

    /// Collects the error of a rule that concerns several fields.
    public <T> Optional<T> capture(String field, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (InvalidInputException exception) {
            exception.errorsAt(pathOf(field)).forEach(errors::add);
            errors.uncollected += exception.uncollected();
            return Optional.empty();
        }
    }

    public boolean hasErrors() {
        return !errors.collected.isEmpty();
    }

    /// Rejects fields that were not read.
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
    /// @throws InvalidInputException with every error found
    public void check() {
        rejectUnknownFields();
        if (hasErrors()) throw new InvalidInputException(errors.collected, errors.uncollected);
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
        return raw instanceof String text && TextRules.isBlank(text);
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

    /// A field name shortened for use in a response.
    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private String pathOf(String field) {
        return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
    }

    /// The errors of a form and its nested forms. Only the first ones are collected: a body may
    /// hold tens of thousands of unknown fields.
    private static final class Errors {
        private static final int MAX_COLLECTED = 200;

        private final List<FieldError> collected = new ArrayList<>();
        private int uncollected;

        void add(FieldError error) {
            if (collected.size() < MAX_COLLECTED) collected.add(error);
            else uncollected++;
        }
    }
}
