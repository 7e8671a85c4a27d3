package fr.reemploi.adapters.web.admin;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.Optional;

/// Labels of the fields and probe results of a section; the name is used when there is no label.
record SettingTexts(Section section, Language language) {
    private static final String REMEDY = ".remedy";

    String label(SettingField field) {
        return sentence(code(field)).orElse(field.name());
    }

    /// Returns the label of a field, or the name if the field no longer exists.
    String label(String name) {
        return section.field(name).map(this::label).orElse(name);
    }

    Optional<String> site() {
        return sentence("settings." + section.id() + ".site");
    }

    String help(SettingField field) {
        return sentence(code(field) + ".help").orElse("");
    }

    /// Maps a probe result; arguments that name fields are replaced by their labels.
    ProbeResultView resultView(ProbeResult check) {
        var arguments = check.arguments().stream().map(this::label).toArray();
        return new ProbeResultView(
                check.ok(),
                sentence(check.code(), arguments).orElse(check.code()),
                check.ok() ? "" : sentence(check.code() + REMEDY, arguments).orElse(""));
    }

    private String code(SettingField field) {
        return section.labelCode(field);
    }

    private Optional<String> sentence(String code, Object... arguments) {
        return Messages.contains(code, language)
                ? Optional.of(Messages.of(language, code, arguments))
                : Optional.empty();
    }
}
