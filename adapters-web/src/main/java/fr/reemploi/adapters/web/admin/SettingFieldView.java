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
/// @param usual what holds when it is left empty; empty when nothing does
/// @param value as it holds now; of a secret, dots and perhaps its end
/// @param isSet whether there is a value at all
/// @param variable the environment variable that decides instead; empty when none does
public record SettingFieldView(
        String name,
        String kind,
        String label,
        String help,
        String usual,
        String value,
        boolean isSet,
        List<String> choices,
        Optional<String> variable) {
    private static final String DOTS = "••••";

    static SettingFieldView of(FieldSnapshot filled, SettingTexts words) {
        var field = filled.field();
        return new SettingFieldView(
                SettingsSubmission.VALUES + field.name(),
                EnumNames.of(field.type()),
                words.label(field),
                words.help(field),
                field.usual().orElse(""),
                filled.set() && field.isSecret()
                        ? DOTS + filled.last4().orElse("")
                        : filled.value().orElse(""),
                filled.set(),
                field.choices(),
                Optional.of(words.section().variable(field))
                        .filter(_ -> filled.source() == Source.ENVIRONMENT));
    }

    /// What stands in its input; nothing where it is what it usually is, or secret.
    static String typed(FieldSnapshot filled) {
        var isOwn = filled.source() == Source.STORE && !filled.field().isSecret();
        return filled.value()
                .filter(value -> isOwn && !isUsualChoice(filled.field(), value))
                .orElse("");
    }

    /// The choices beside the usual one.
    public List<String> others() {
        return choices.stream().filter(choice -> !choice.equals(usual)).toList();
    }

    /// The box that empties a secret.
    public String clearing() {
        return SettingsSubmission.CLEAR + name.substring(SettingsSubmission.VALUES.length());
    }

    private static boolean isUsualChoice(SettingField field, String value) {
        return field.type() == SettingField.Type.CHOICE
                && field.usual().filter(value::equals).isPresent();
    }
}
