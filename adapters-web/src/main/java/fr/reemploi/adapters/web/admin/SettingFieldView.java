package fr.reemploi.adapters.web.admin;

import fr.reemploi.application.settings.ReadSettings.FieldSnapshot;
import fr.reemploi.application.settings.ReadSettings.Source;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Optional;

/// A field of the settings form.
///
/// @param name of the input: `values.host`
/// @param kind `text`, `secret`, `number`, `boolean`, `choice` or `list`
/// @param help empty when there is no help text
/// @param defaultValue used when the field is left empty; empty when there is none
/// @param value the current value; for a secret, dots and possibly its last characters
/// @param isSet whether the field has a value
/// @param variable the environment variable that overrides the field
public record SettingFieldView(
        String name,
        String kind,
        String label,
        String help,
        String defaultValue,
        String value,
        boolean isSet,
        List<String> choices,
        Optional<String> variable) {
    private static final String DOTS = "••••";

    static SettingFieldView of(FieldSnapshot snapshot, SettingTexts texts) {
        var field = snapshot.field();
        return new SettingFieldView(
                SettingsSubmission.VALUES + field.name(),
                EnumNames.of(field.type()),
                texts.label(field),
                texts.help(field),
                field.defaultValue().orElse(""),
                snapshot.set() && field.isSecret()
                        ? DOTS + snapshot.last4().orElse("")
                        : snapshot.value().orElse(""),
                snapshot.set(),
                field.choices(),
                Optional.of(texts.section().variable(field))
                        .filter(_ -> snapshot.source() == Source.ENVIRONMENT));
    }

    /// Returns the initial value of the input; empty for secrets, defaults and overridden fields.
    static String inputValue(FieldSnapshot snapshot) {
        var isOwn = snapshot.source() == Source.STORE && !snapshot.field().isSecret();
        return snapshot.value()
                .filter(value -> isOwn && !isDefaultChoice(snapshot.field(), value))
                .orElse("");
    }

    /// Returns the choices other than the default.
    public List<String> alternatives() {
        return choices.stream().filter(choice -> !choice.equals(defaultValue)).toList();
    }

    /// Returns the name of the checkbox that clears a secret.
    public String clearFieldName() {
        return SettingsSubmission.CLEAR + name.substring(SettingsSubmission.VALUES.length());
    }

    private static boolean isDefaultChoice(SettingField field, String value) {
        return field.type() == SettingField.Type.CHOICE
                && field.defaultValue().filter(value::equals).isPresent();
    }
}
