package fr.reemploi.adapters.web.radio;

import java.util.List;

/// The radio stations, in the editor.
///
/// @param notice key of the text that says what was just done; empty for none
/// @param offered whether pages offer the radio
public record RadioListView(String notice, boolean offered, List<Row> rows) {
    /// A station.
    ///
    /// @param silent whether its stream did not answer at the last check
    public record Row(String address, String name, String host, boolean silent) {}
}
