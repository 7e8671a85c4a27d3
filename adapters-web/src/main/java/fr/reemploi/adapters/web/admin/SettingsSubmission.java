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
record SettingsSubmission(Section section, SubmittedForm typed) {
    /// What the names of the fields begin with.
    static final String VALUES = "values.";

    /// What the names of the boxes begin with that empty a secret.
    static final String CLEAR = "clear.";

    /// The form as it is before anybody types.
    static SettingsSubmission of(SectionSnapshot shown) {
        var typed = SubmittedForm.nothing();
        for (var filled : shown.fields()) {
            var value = SettingFieldView.typed(filled);
            if (!value.isEmpty()) typed = typed.with(VALUES + filled.field().name(), value);
        }
        return new SettingsSubmission(shown.section(), typed);
    }

    /// What is to be stored: an empty secret stays as it is, a box not ticked is off.
    Form form() {
        var values = new LinkedHashMap<String, Object>(typed.under("values").tree());
        for (var field : section.fields()) {
            switch (field.type()) {
                case SECRET -> keepUntouched(field, values);
                case BOOLEAN ->
                        values.computeIfPresent(
                                field.name(), (_, _) -> isOn(field, typed) ? "true" : "");
                case TEXT, NUMBER, CHOICE, LIST -> {}
            }
        }
        return Form.typed(Map.of("values", values));
    }

    /// What was typed without what is secret: no page shows that again.
    SettingsSubmission withoutSecrets() {
        var shown = new LinkedHashMap<>(typed.values());
        section.fields().stream()
                .filter(SettingField::isSecret)
                .forEach(field -> shown.remove(VALUES + field.name()));
        return new SettingsSubmission(section, new SubmittedForm(shown));
    }

    boolean hasSecrets() {
        return section.fields().stream()
                .filter(SettingField::isSecret)
                .anyMatch(field -> typed.given(VALUES + field.name()).isPresent());
    }

    /// Whether something else stands in it than is stored.
    boolean differsFrom(SectionSnapshot shown) {
        return hasSecrets() || !differences(shown).isEmpty();
    }

    /// What is stored where something else was typed, in words, by field.
    Map<String, String> meanwhile(SectionSnapshot shown, Language language) {
        var words = new LinkedHashMap<String, String>();
        differences(shown)
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

    private Map<String, String> differences(SectionSnapshot shown) {
        var stored = of(shown);
        var different = new LinkedHashMap<String, String>();
        for (var field : section.fields()) {
            var name = VALUES + field.name();
            if (!field.isSecret()
                    && typed.values().containsKey(name)
                    && !plain(field, typed).equals(plain(field, stored.typed)))
                different.put(name, stored.typed.value(name));
        }
        return different;
    }

    private static String plain(SettingField field, SubmittedForm some) {
        return field.type() == SettingField.Type.BOOLEAN
                ? Boolean.toString(isOn(field, some))
                : some.value(VALUES + field.name()).strip().replace("\r\n", "\n");
    }

    private static boolean isOn(SettingField field, SubmittedForm some) {
        return some.values().getOrDefault(VALUES + field.name(), List.of()).contains("true");
    }

    private void keepUntouched(SettingField field, Map<String, Object> values) {
        if (typed.given(VALUES + field.name()).isPresent()) return;
        if (typed.given(CLEAR + field.name()).isPresent()) values.put(field.name(), "");
        else values.remove(field.name());
    }
}
