package fr.reemploi.application.listing;

import fr.reemploi.domain.shared.EnumNames;
import java.util.Arrays;
import java.util.List;

/// The format of a listing field: what its value is in the API, and how it is shown and entered.
public sealed interface FieldFormat {
    /// One line of text.
    record Line() implements FieldFormat {}

    /// Several lines of text.
    record Lines() implements FieldFormat {}

    /// One of the values.
    record OneOf(List<String> values) implements FieldFormat {}

    /// A list of some of the values.
    record SomeOf(List<String> values) implements FieldFormat {}

    /// A list of texts.
    record Texts() implements FieldFormat {}

    /// A whole number.
    record Numeric(long min, long max) implements FieldFormat {}

    /// A whole number of kilometres, which may be sent as text in any usual spelling.
    record Kilometres() implements FieldFormat {}

    /// A weight in grams, which people enter in kilograms.
    record Grams(long max) implements FieldFormat {}

    /// An amount of money; people enter it in euros.
    record Amount() implements FieldFormat {}

    /// A calendar day.
    record Day() implements FieldFormat {}

    /// Yes, or absent.
    record Flag() implements FieldFormat {}

    /// A list of vehicles the part fits.
    record Vehicles() implements FieldFormat {}

    static FieldFormat oneOf(Enum<?>[] constants) {
        return new OneOf(names(constants));
    }

    static FieldFormat someOf(Enum<?>[] constants) {
        return new SomeOf(names(constants));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(EnumNames::of).toList();
    }
}
