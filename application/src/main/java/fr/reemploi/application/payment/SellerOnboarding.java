package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.SellerProfile;
import java.net.URI;
import java.util.List;

/// Port: onboarding of sellers at the payment provider, which must verify whom it pays. Each call
/// may throw `UnavailableException`.
public interface SellerOnboarding {
    /// Whether sellers must be onboarded now; not where payments are simulated.
    boolean isNeeded();

    /// Creates the seller's account and returns the provider's id; idempotent per seller.
    ///
    /// @throws UnavailableException when the provider does not respond
    String createAccount(Applicant applicant);

    /// A single-use link to the provider's onboarding page, valid for minutes.
    URI createLink(String account, ReturnUrls returnUrls);

    /// The seller's current status at the provider.
    OnboardingStatus status(String account);

    /// The seller to onboard.
    record Applicant(AccountId seller, EmailAddress email, SellerProfile profile) {}

    /// Return URLs of the onboarding page.
    ///
    /// @param returnUrl after the seller has finished or left the page
    /// @param refreshUrl when the link has expired
    record ReturnUrls(URI returnUrl, URI refreshUrl) {}

    /// Onboarding status of a seller.
    ///
    /// @param missing requirements not yet met, in the provider's terms
    record OnboardingStatus(boolean ready, List<String> missing) {
        public OnboardingStatus {
            missing = List.copyOf(missing);
        }
    }
}
