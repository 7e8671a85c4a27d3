package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import java.util.List;

/// The introduction to selling, and the form of the seller profile.
///
/// @param form not shown to anonymous visitors
/// @param verifications results of the checks in public registers, one sentence each
/// @param notice key of a message; else empty
/// @param version of the account the profile was read from
public record SellView(
        boolean signedIn,
        boolean seller,
        FormView form,
        List<String> verifications,
        long version,
        String notice) {
    public SellView {
        verifications = List.copyOf(verifications);
    }
}
