package fr.reemploi.adapters.web.admin;

import fr.reemploi.application.settings.ReadSettings.FieldSnapshot;
import fr.reemploi.application.settings.ReadSettings.Source;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Optional;

/// A setting, to be filled in.
///
/// @param name of its input: `values.host`
/// @param kind `text`, `secret`, `number`, `boolean`, `choice` or `list`
/// @param help empty where nothing is known to help
/// @param defaultValue what holds when it is left empty; empty when nothing does
/// @param value as it holds now; of a secret, dots and perhaps its end
/// @param isSet whether there is a value at all
/// @param variable the environment variable that decides instead; empty when none does
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

    /// What stands in its input; nothing where it is what it usually is, or secret.
    static String inputValue(FieldSnapshot snapshot) {
        var isOwn = snapshot.source() == Source.STORE && !snapshot.field().isSecret();
        return snapshot.value()
                .filter(value -> isOwn && !isDefaultChoice(snapshot.field(), value))
                .orElse("");
    }

    /// The choices beside the usual one.
    public List<String> alternatives() {
        return choices.stream().filter(choice -> !choice.equals(defaultValue)).toList();
    }

    /// The box that empties a secret.
    public String clearFieldName() {
        return SettingsSubmission.CLEAR + name.substring(SettingsSubmission.VALUES.length());
    }

    private static boolean isDefaultChoice(SettingField field, String value) {
        return field.type() == SettingField.Type.CHOICE
                && field.defaultValue().filter(value::equals).isPresent();
    }
}
