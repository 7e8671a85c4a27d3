package fr.reemploi.application.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One setting: what it is called, what it may be, and what it is when nobody says. Its label and
/// its help are the sentences `setting.<section>.<name>` and `setting.<section>.<name>.help`.
///
/// @param defaultValue what holds when nothing is set; empty when there is no such thing
/// @param choices what a choice may be; empty for other types
/// @param rule what is typed, as it is kept; throws `InvalidInputException` saying what is wrong
///   with it
public record SettingField(
        String name,
        Type type,
        Optional<String> defaultValue,
        List<String> choices,
        UnaryOperator<String> rule) {
    /// How a field is filled in. A list is one item a line; a secret is never read back.
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

    static SettingField text(String name, UnaryOperator<String> rule) {
        return new SettingField(name, Type.TEXT, Optional.empty(), List.of(), rule);
    }

    static SettingField secret(String name, UnaryOperator<String> rule) {
        return new SettingField(name, Type.SECRET, Optional.empty(), List.of(), rule);
    }

    static SettingField number(String name, UnaryOperator<String> rule) {
        return new SettingField(name, Type.NUMBER, Optional.empty(), List.of(), rule);
    }

    static SettingField flag(String name) {
        return new SettingField(
                name, Type.BOOLEAN, Optional.of("false"), List.of(), SettingRules::flag);
    }

    /// The first choice holds when nobody says.
    static SettingField choice(String name, String... choices) {
        return new SettingField(
                name,
                Type.CHOICE,
                Optional.of(choices[0]),
                List.of(choices),
                input -> SettingRules.oneOf(input, choices));
    }

    /// Several of a kind.
    ///
    /// @param rule for each item
    static SettingField list(String name, UnaryOperator<String> rule) {
        return new SettingField(
                name,
                Type.LIST,
                Optional.empty(),
                List.of(),
                input -> SettingRules.each(input, rule));
    }

    SettingField withDefault(String value) {
        return new SettingField(name, type, Optional.of(value), choices, rule);
    }

    public boolean isSecret() {
        return type == Type.SECRET;
    }
}
