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

/// A section's form as it was sent.
record SettingsSubmission(Section section, SubmittedForm input) {
    /// What the names of the fields begin with.
    static final String VALUES = "values.";

    /// What the names of the boxes begin with that empty a secret.
    static final String CLEAR = "clear.";

    /// The form as it is before anybody types.
    static SettingsSubmission of(SectionSnapshot snapshot) {
        var input = SubmittedForm.empty();
        for (var fieldSnapshot : snapshot.fields()) {
            var value = SettingFieldView.inputValue(fieldSnapshot);
            if (!value.isEmpty()) input = input.with(VALUES + fieldSnapshot.field().name(), value);
        }
        return new SettingsSubmission(snapshot.section(), input);
    }

    /// What is to be stored: an empty secret stays as it is, a box not ticked is off.
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

    /// What was typed without what is secret: no page shows that again.
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

    /// Whether something else stands in it than is stored.
    boolean differsFrom(SectionSnapshot snapshot) {
        return hasSecrets() || !differences(snapshot).isEmpty();
    }

    /// What is stored where something else was typed, in words, by field.
    Map<String, String> storedDifferences(SectionSnapshot snapshot, Language language) {
        var words = new LinkedHashMap<String, String>();
        differences(snapshot)
                .forEach((name, value) ->
                        words.put(
                                name,
                                switch (value) {
                                    case "" -> PageMessages.of(language, "settings.empty");
                                    case "true" -> PageMessages.of(language, "settings.yes");
                                    default -> value;
                                }));
        return words;
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
