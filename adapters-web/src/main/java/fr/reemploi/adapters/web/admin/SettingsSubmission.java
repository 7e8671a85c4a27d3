package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The submitted form of a section.
record SettingsSubmission(Section section, SubmittedForm input) {
    /// Prefix of the fields.
    static final String VALUES = "values.";

    /// Prefix of the checkboxes that clear a secret.
    static final String CLEAR = "clear.";

    /// Returns the form with the stored values.
    static SettingsSubmission of(SectionSnapshot snapshot) {
        var input = SubmittedForm.empty();
        for (var fieldSnapshot : snapshot.fields()) {
            var value = SettingFieldView.inputValue(fieldSnapshot);
            if (!value.isEmpty()) input = input.with(VALUES + fieldSnapshot.field().name(), value);
        }
        return new SettingsSubmission(snapshot.section(), input);
    }

    /// Returns the values to store: an empty secret is left unchanged, an unticked checkbox is off.
    Form toForm() {
        var values = new LinkedHashMap<String, Object>(input.subform("values").toTree());
        for (var field : section.fields()) {
            switch (field.type()) {
                case SECRET -> resolveSecret(field, values);
                case BOOLEAN ->
                        values.computeIfPresent(
                                field.name(), (_, _) -> isOn(field, input) ? "true" : "");
                case TEXT, NUMBER, CHOICE, LIST -> {}
            }
        }
        return Form.ofUserInput(Map.of("values", values));
    }

    /// Returns a copy without secrets, which pages never show again.
    SettingsSubmission withoutSecrets() {
        var visible = new LinkedHashMap<>(input.values());
        section.fields().stream()
                .filter(SettingField::isSecret)
                .forEach(field -> visible.remove(VALUES + field.name()));
        return new SettingsSubmission(section, new SubmittedForm(visible));
    }

    boolean hasSecrets() {
        return section.fields().stream()
                .filter(SettingField::isSecret)
                .anyMatch(field -> input.nonBlank(VALUES + field.name()).isPresent());
    }

    /// Whether the input differs from the stored values.
    boolean differsFrom(SectionSnapshot snapshot) {
        return hasSecrets() || !differences(snapshot).isEmpty();
    }

    /// Returns the stored values, as texts, of the fields whose input differs.
    Map<String, String> storedDifferences(SectionSnapshot snapshot, Language language) {
        var texts = new LinkedHashMap<String, String>();
        differences(snapshot)
                .forEach((name, value) ->
                        texts.put(
                                name,
                                switch (value) {
                                    case "" -> PageMessages.of(language, "settings.empty");
                                    case "true" -> PageMessages.of(language, "settings.yes");
                                    default -> value;
                                }));
        return texts;
    }

    private Map<String, String> differences(SectionSnapshot snapshot) {
        var stored = of(snapshot);
        var different = new LinkedHashMap<String, String>();
        for (var field : section.fields()) {
            var name = VALUES + field.name();
            if (!field.isSecret()
                    && input.values().containsKey(name)
                    && !normalized(field, input).equals(normalized(field, stored.input)))
                different.put(name, stored.input.value(name));
        }
        return different;
    }

    private static String normalized(SettingField field, SubmittedForm form) {
        return field.type() == SettingField.Type.BOOLEAN
                ? Boolean.toString(isOn(field, form))
                : form.value(VALUES + field.name()).strip().replace("\r\n", "\n");
    }

    private static boolean isOn(SettingField field, SubmittedForm form) {
        return form.values().getOrDefault(VALUES + field.name(), List.of()).contains("true");
    }

    private void resolveSecret(SettingField field, Map<String, Object> values) {
        if (input.nonBlank(VALUES + field.name()).isPresent()) return;
        if (input.nonBlank(CLEAR + field.name()).isPresent()) values.put(field.name(), "");
        else values.remove(field.name());
    }
}
