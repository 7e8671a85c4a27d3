package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.payment.SellerOnboarding;
import fr.reemploi.application.shared.UnavailableException;
import java.net.URI;
import java.util.function.Supplier;

/// Sellers at Stripe: accounts of version 2, and of version 1 where a platform is not let into the
/// second.
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

    /// Not let in is said in more ways than one; what both refuse is for the operator to see to.
    private static <T> T withFallback(Supplier<T> second, Supplier<T> first) {
        try {
            return second.get();
        } catch (StripeRequestRejectedException rejection) {
            return orUnavailable(first);
        } catch (UnavailableException unavailable) {
            if (!unavailable.code().equals("payment.not-authorised")) throw unavailable;
            return orUnavailable(first);
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
