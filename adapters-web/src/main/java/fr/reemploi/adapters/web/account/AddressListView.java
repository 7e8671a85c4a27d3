package fr.reemploi.adapters.web.account;

import java.util.List;

/// The saved addresses.
///
/// @param notice key of the text that says what was just done; empty for none
/// @param full whether no more can be saved
public record AddressListView(String notice, boolean full, List<Row> rows) {
    /// A saved address.
    ///
    /// @param path of the page that changes it
    public record Row(String path, String line) {}
}
