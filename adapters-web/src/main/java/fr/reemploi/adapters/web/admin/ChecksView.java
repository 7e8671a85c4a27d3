package fr.reemploi.adapters.web.admin;

import java.util.List;

/// What came of trying a section.
///
/// @param ran whether it was tried at all
/// @param unsaved whether something was typed that is not saved, and so was not tried
public record ChecksView(boolean ran, List<CheckView> checks, boolean unsaved) {
    static final ChecksView NONE = new ChecksView(false, List.of(), false);

    public boolean isGood() {
        return checks.stream().allMatch(CheckView::ok);
    }
}
