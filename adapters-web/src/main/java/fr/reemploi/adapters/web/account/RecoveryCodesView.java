package fr.reemploi.adapters.web.account;

import java.util.List;

/// New recovery codes, shown this once.
///
/// @param email the account they belong to, for the printed page
/// @param back path of the page to continue with
public record RecoveryCodesView(List<String> codes, String email, String back) {}
