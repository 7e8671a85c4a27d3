package fr.reemploi.application.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A setting: name, type and default. Its label and help text are the messages
/// `setting.<section>.<name>` and `setting.<section>.<name>.help`.
///
/// @param defaultValue the value when nothing is set; empty when there is none
/// @param choices the values of a choice; empty for other types
/// @param isAddress whether it is the address of a service
/// @param leadsSecrets whether the secrets of the section are sent where it says: to an address, to
///   a host; the first such field of a section says whether they are sent at all
/// @param rule normalizes input for storage; throws `InvalidInputException` when it is invalid
public record SettingField(
        String name,
        Type type,
        Optional<String> defaultValue,
        List<String> choices,
        boolean isAddress,
        boolean leadsSecrets,
        UnaryOperator<String> rule) {
    /// Type of a field. A list has one item per line; a secret is never returned.
    public enum Type {
        TEXT,
        SECRET,
        NUMBER,
        BOOLEAN,
        CHOICE,
        LIST
    }

    public SettingField {
        choices = List.copyOf(choices);
    }

    public static SettingField text(String name, UnaryOperator<String> rule) {
        return new SettingField(name, Type.TEXT, Optional.empty(), List.of(), false, false, rule);
    }

    /// An identifier copied from the account at the service.
    public static SettingField key(String name) {
        return text(name, SettingRules::pasted);
    }

    /// An identifier of a known format.
    ///
    /// @param code of the error when it has another format
    public static SettingField key(String name, Pattern format, String code) {
        return text(name, SettingRules.key(format, code));
    }

    /// The address of a service that has no usual one.
    public static SettingField address(String name) {
        return new SettingField(
                name, Type.TEXT, Optional.empty(), List.of(), true, true, SettingRules::address);
    }

    /// The address of a service, with its usual one.
    public static SettingField address(String name, String usual) {
        return address(name, usual, SettingRules::address);
    }

    public static SettingField address(String name, String usual, UnaryOperator<String> rule) {
        return new SettingField(name, Type.TEXT, Optional.of(usual), List.of(), true, true, rule);
    }

    /// A secret copied from the account at the service.
    public static SettingField secret(String name) {
        return secret(name, SettingRules::pasted);
    }

    /// A secret of a known format.
    ///
    /// @param code of the error when it has another format
    public static SettingField secret(String name, Pattern format, String code) {
        return secret(name, SettingRules.key(format, code));
    }

    private static SettingField secret(String name, UnaryOperator<String> rule) {
        return new SettingField(name, Type.SECRET, Optional.empty(), List.of(), false, false, rule);
    }

    public static SettingField number(String name, UnaryOperator<String> rule) {
        return new SettingField(name, Type.NUMBER, Optional.empty(), List.of(), false, false, rule);
    }

    public static SettingField flag(String name) {
        return new SettingField(
                name,
                Type.BOOLEAN,
                Optional.of("false"),
                List.of(),
                false,
                false,
                SettingRules::flag);
    }

    /// The first choice is the default.
    public static SettingField choice(String name, String... choices) {
        return new SettingField(
                name,
                Type.CHOICE,
                Optional.of(choices[0]),
                List.of(choices),
                false,
                false,
                input -> SettingRules.oneOf(input, choices));
    }

    /// A list of values.
    ///
    /// @param rule for each item
    public static SettingField list(String name, UnaryOperator<String> rule) {
        return new SettingField(
                name,
                Type.LIST,
                Optional.empty(),
                List.of(),
                false,
                false,
                input -> SettingRules.each(input, rule));
    }

    /// A price grid (`PriceBand`), one line per service and weight.
    ///
    /// @param service normalizes the service of a line; throws `InvalidInputException` when the
    ///   carrier has no such service
    public static SettingField prices(String name, UnaryOperator<String> service) {
        return list(
                name,
                input -> {
                    var band = PriceBand.parse(input);
                    var code = service.apply(band.service());
                    return new PriceBand(code, band.upToGrams(), band.price()).line();
                });
    }

    public SettingField withDefault(String value) {
        return new SettingField(
                name, type, Optional.of(value), choices, isAddress, leadsSecrets, rule);
    }

    SettingField leadingSecrets() {
        return new SettingField(name, type, defaultValue, choices, isAddress, true, rule);
    }

    public boolean isSecret() {
        return type == Type.SECRET;
    }
}
