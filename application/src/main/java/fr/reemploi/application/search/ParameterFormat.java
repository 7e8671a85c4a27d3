package fr.reemploi.application.search;

import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.WholeNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The format of a search parameter: how a value is read, and what the API description says of it.
///
/// @param parser returns the canonical form of a value, or rejects it
/// @param choices all valid values; empty when they cannot be listed
/// @param range of a number
/// @param repeated whether several values may be given, meaning *or*
public record ParameterFormat(
        UnaryOperator<String> parser,
        List<String> choices,
        Optional<Range> range,
        boolean repeated) {

    static ParameterFormat text(UnaryOperator<String> parser) {
        return new ParameterFormat(parser, List.of(), Optional.empty(), false);
    }

    static ParameterFormat texts(UnaryOperator<String> parser) {
        return new ParameterFormat(parser, List.of(), Optional.empty(), true);
    }

    static ParameterFormat number(long min, long max) {
        return new ParameterFormat(
                text -> number(text, min, max), List.of(), Optional.of(new Range(min, max)), false);
    }

    static ParameterFormat numbers(long min, long max, UnaryOperator<String> parser) {
        return new ParameterFormat(parser, List.of(), Optional.of(new Range(min, max)), true);
    }

    static ParameterFormat choice(List<String> choices) {
        return new ParameterFormat(text -> oneOf(choices, text), choices, Optional.empty(), false);
    }

    static ParameterFormat choices(Enum<?>[] constants) {
        return choices(Arrays.stream(constants).map(EnumNames::of).toList(), text -> text);
    }

    /// @param prepare applied before a value is compared with the choices
    static ParameterFormat choices(List<String> choices, UnaryOperator<String> prepare) {
        return new ParameterFormat(
                text -> oneOf(choices, prepare.apply(text)), choices, Optional.empty(), true);
    }

    private static String number(String text, long min, long max) {
        try {
            return Long.toString(WholeNumber.read(text, true, min, max));
        } catch (InvalidInputException exception) {
            if (!exception.code().equals("field.type")) throw exception;
            throw new InvalidInputException("number.malformed", text);
        }
    }

    private static String oneOf(List<String> choices, String text) {
        if (choices.contains(text)) return text;
        throw new InvalidInputException("word.unknown", text, String.join(", ", choices));
    }

    /// The bounds of a number, both inclusive.
    public record Range(long min, long max) {}
}
