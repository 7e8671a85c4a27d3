package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import java.util.List;

/// What selling here means, and the profile it takes.
///
/// @param form empty of meaning for one who is not signed in
/// @param verifications what they say of his numbers, a sentence each
/// @param version of the account the profile was read from
public record SellView(
        boolean signedIn, boolean seller, FormView form, List<String> verifications, long version) {
    public SellView {
        verifications = List.copyOf(verifications);
    }
}
