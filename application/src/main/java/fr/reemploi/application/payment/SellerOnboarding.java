package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.SellerProfile;
import java.net.URI;
import java.util.List;

/// How a seller becomes known to the payment provider, who must know whom he pays. Each call may
/// throw `UnavailableException`.
public interface SellerOnboarding {
    /// Whether sellers must be known to him now; not where money is pretended.
    boolean isNeeded();

    /// What he calls a new seller; asked again for the same one, the same.
    ///
    /// @throws UnavailableException when he does not answer
    String createAccount(Applicant applicant);

    /// A page of his on which the seller tells what is missing. It is good once, and for minutes.
    URI createLink(String account, ReturnUrls returnUrls);

    /// Whether the seller can be paid, as the provider says now.
    OnboardingStatus status(String account);

    /// Who wants to be paid.
    record Applicant(AccountId seller, EmailAddress email, SellerProfile profile) {}

    /// Where the provider's page leads.
    ///
    /// @param returnUrl when the seller has done, or thinks so
    /// @param refreshUrl when the page was too old
    record ReturnUrls(URI returnUrl, URI refreshUrl) {}

    /// How a seller stands.
    ///
    /// @param missing what he is still to tell, in the provider's words
    record OnboardingStatus(boolean ready, List<String> missing) {
        public OnboardingStatus {
            missing = List.copyOf(missing);
        }
    }
}
