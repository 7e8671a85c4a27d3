package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The form of a settings section.
///
/// @param version of the settings the form was rendered from
/// @param currentValues stored values by field, where the input differs after a version conflict
/// @param notice key of a message; else empty
/// @param site the address of the service's own site, where its keys are found
/// @param webhookUrl URL the service sends webhook events to; empty if it sends none
public record SettingsView(
        String section,
        FormView form,
        long version,
        List<SettingFieldView> fields,
        Map<String, String> currentValues,
        ProbeResultsView checks,
        String notice,
        Optional<String> site,
        Optional<String> webhookUrl) {
    /// Returns the labels of the fields.
    public Map<String, String> labels() {
        return fields.stream()
                .collect(Collectors.toMap(SettingFieldView::name, SettingFieldView::label));
    }

    public String address() {
        return SettingsPages.PATH + section;
    }
}
