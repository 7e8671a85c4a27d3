package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A section of the settings, as a form.
///
/// @param version what its reader saw
/// @param currentValues what was stored meanwhile, by field, where something else was typed
/// @param notice the key of a text to begin with; else empty
/// @param webhookUrl the address the service calls; empty where it calls none
public record SettingsView(
        String section,
        FormView form,
        long version,
        List<SettingFieldView> fields,
        Map<String, String> currentValues,
        ProbeResultsView checks,
        String notice,
        Optional<String> webhookUrl) {
    /// What the fields are called.
    public Map<String, String> labels() {
        return fields.stream()
                .collect(Collectors.toMap(SettingFieldView::name, SettingFieldView::label));
    }

    public String address() {
        return SettingsPages.PATH + section;
    }
}
