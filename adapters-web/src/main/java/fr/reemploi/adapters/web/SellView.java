package fr.reemploi.adapters.web;

/// What selling here means, and the profile it takes.
///
/// @param form empty of meaning for one who is not signed in
/// @param version of the account the profile was read from
public record SellView(boolean signedIn, boolean seller, FormView form, long version) {}
