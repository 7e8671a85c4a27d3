package fr.reemploi.adapters.web.content;

import java.util.List;

/// The entries of the FAQ, in the editor.
///
/// @param notice key of the text that says what was just done; empty for none
public record FaqListView(String notice, List<Row> rows) {
    /// An entry.
    public record Row(String address, int order, String category, String question) {}
}
