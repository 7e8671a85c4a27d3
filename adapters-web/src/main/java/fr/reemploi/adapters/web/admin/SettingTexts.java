package fr.reemploi.adapters.web.admin;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.Optional;

/// What a section's fields and its tests are called; a name stands in where there are no words.
record SettingTexts(Section section, Language language) {
    private static final String REMEDY = ".remedy";

    String label(SettingField field) {
        return sentence(code(field)).orElse(field.name());
    }

    /// The label of a field by its name, which may be the name of none any more.
    String label(String name) {
        return section.field(name).map(this::label).orElse(name);
    }

    String help(SettingField field) {
        return sentence(code(field) + ".help").orElse("");
    }

    /// What a test found. Fields are named by their labels, as the page does.
    ProbeResultView resultView(ProbeResult check) {
        var arguments = check.arguments().stream().map(this::label).toArray();
        return new ProbeResultView(
                check.ok(),
                sentence(check.code(), arguments).orElse(check.code()),
                check.ok() ? "" : sentence(check.code() + REMEDY, arguments).orElse(""));
    }

    private String code(SettingField field) {
        return "setting." + section.id() + "." + field.name();
    }

    private Optional<String> sentence(String code, Object... arguments) {
        return Messages.contains(code, language)
                ? Optional.of(Messages.of(language, code, arguments))
                : Optional.empty();
    }
}
