package fr.reemploi.adapters.web.admin;

import java.util.List;

/// What came of trying a section.
///
/// @param ran whether it was tried at all
/// @param unsaved whether something was typed that is not saved, and so was not tried
public record ProbeResultsView(boolean ran, List<ProbeResultView> checks, boolean unsaved) {
    static final ProbeResultsView NONE = new ProbeResultsView(false, List.of(), false);

    public boolean isGood() {
        return checks.stream().allMatch(ProbeResultView::ok);
    }
}
