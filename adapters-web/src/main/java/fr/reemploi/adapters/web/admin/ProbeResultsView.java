package fr.reemploi.adapters.web.admin;

import java.util.List;

/// The results of the probe of a section.
///
/// @param ran whether the probe was run
/// @param unsaved whether the form has unsaved changes, which the probe did not use
public record ProbeResultsView(boolean ran, List<ProbeResultView> checks, boolean unsaved) {
    static final ProbeResultsView NONE = new ProbeResultsView(false, List.of(), false);

    public boolean isGood() {
        return checks.stream().allMatch(ProbeResultView::ok);
    }
}
