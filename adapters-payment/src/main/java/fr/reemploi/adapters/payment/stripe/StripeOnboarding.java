package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.payment.SellerOnboarding;
import fr.reemploi.application.shared.UnavailableException;
import java.net.URI;
import java.util.function.Supplier;

/// Onboards sellers at Stripe with the Accounts API v2, or v1 for platforms without access to v2.
public final class StripeOnboarding implements SellerOnboarding {
    private final StripeApi stripe;
    private final StripeAccountsV2 v2;
    private final StripeAccountsV1 v1;

    public StripeOnboarding(StripeApi stripe) {
        this.stripe = stripe;
        this.v2 = new StripeAccountsV2(stripe);
        this.v1 = new StripeAccountsV1(stripe);
    }

    @Override
    public boolean isNeeded() {
        return stripe.settings().isPresent();
    }

    @Override
    public String createAccount(Applicant applicant) {
        return withFallback(() -> v2.createAccount(applicant), () -> v1.createAccount(applicant));
    }

    @Override
    public URI createLink(String account, ReturnUrls urls) {
        return withFallback(() -> v2.createLink(account, urls), () -> v1.createLink(account, urls));
    }

    @Override
    public OnboardingStatus status(String account) {
        return withFallback(() -> v2.status(account), () -> v1.status(account));
    }

    /// Stripe reports missing access to v2 in several ways, so any rejection falls back to v1. If
    /// v1 rejects the call too, the operator has to resolve it.
    private static <T> T withFallback(Supplier<T> v2Call, Supplier<T> v1Call) {
        try {
            return v2Call.get();
        } catch (StripeRequestRejectedException rejection) {
            return orUnavailable(v1Call);
        } catch (UnavailableException unavailable) {
            if (!unavailable.code().equals("payment.not-authorised")) throw unavailable;
            return orUnavailable(v1Call);
        }
    }

    private static <T> T orUnavailable(Supplier<T> call) {
        try {
            return call.get();
        } catch (StripeRequestRejectedException rejection) {
            throw StripeApi.temporarilyUnavailable();
        }
    }
}
