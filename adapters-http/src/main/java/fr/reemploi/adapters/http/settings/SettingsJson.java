package fr.reemploi.adapters.http.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.application.settings.ReadSettings.FieldSnapshot;
import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A section of the settings.
record SettingsJson(String section, long version, List<FieldJson> fields) {
    static SettingsJson of(SectionSnapshot settings, Language language) {
        return new SettingsJson(
                settings.section().id().value(),
                settings.version().value(),
                settings.fields().stream()
                        .map(setting -> FieldJson.of(settings.section(), setting, language))
                        .toList());
    }

    /// A field with its effective value.
    ///
    /// @param value of its type; absent for a secret, and when there is none
    /// @param set whether a secret has a value; absent for other fields
    /// @param last4 the last four characters of a secret
    /// @param choices the values of a choice; absent for other fields
    /// @param variable the environment variable that overrides it
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FieldJson(
            String name,
            String type,
            Optional<Object> value,
            Optional<Boolean> set,
            Optional<String> last4,
            Optional<List<String>> choices,
            String source,
            String variable,
            String label,
            String help) {
        static FieldJson of(Section section, FieldSnapshot setting, Language language) {
            var field = setting.field();
            var code = section.labelCode(field);
            return new FieldJson(
                    field.name(),
                    EnumNames.of(field.type()),
                    setting.value().map(value -> convert(setting, value)),
                    Optional.of(setting.set()).filter(_ -> field.isSecret()),
                    setting.last4(),
                    Optional.of(field.choices()).filter(some -> !some.isEmpty()),
                    EnumNames.of(setting.source()),
                    section.variable(field),
                    Messages.of(language, code),
                    Messages.of(language, code + ".help"));
        }

        private static Object convert(FieldSnapshot setting, String value) {
            return switch (setting.field().type()) {
                case NUMBER -> new BigDecimal(value);
                case BOOLEAN -> Boolean.valueOf(value);
                case LIST -> value.lines().toList();
                case TEXT, CHOICE, SECRET -> value;
            };
        }
    }
}
