package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;

/// The form of a saved address.
///
/// @param path where the form is sent
public record AddressView(String path, boolean isNew, FormView form) {}
