package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.payment.SellerOnboarding;
import fr.reemploi.application.shared.UnavailableException;
import java.net.URI;
import java.util.function.Supplier;

/// Sellers at Stripe: accounts of version 2, and of version 1 where a platform is not let into the
/// second.
public final class StripeOnboarding implements SellerOnboarding {
    private final StripeApi stripe;
    private final StripeAccountsV2 second;
    private final StripeAccountsV1 first;

    public StripeOnboarding(StripeApi stripe) {
        this.stripe = stripe;
        this.second = new StripeAccountsV2(stripe);
        this.first = new StripeAccountsV1(stripe);
    }

    @Override
    public boolean isNeeded() {
        return stripe.settings().isPresent();
    }

    @Override
    public String open(Applicant applicant) {
        return either(() -> second.open(applicant), () -> first.open(applicant));
    }

    @Override
    public URI page(String account, ReturnUrls ways) {
        return either(() -> second.page(account, ways), () -> first.page(account, ways));
    }

    @Override
    public OnboardingStatus ask(String account) {
        return either(() -> second.ask(account), () -> first.ask(account));
    }

    /// Not let in is said in more ways than one; what both refuse is for the operator to see to.
    private static <T> T either(Supplier<T> second, Supplier<T> first) {
        try {
            return second.get();
        } catch (StripeRequestRejectedException refused) {
            return last(first);
        } catch (UnavailableException unavailable) {
            if (!unavailable.code().equals("payment.not-authorised")) throw unavailable;
            return last(first);
        }
    }

    private static <T> T last(Supplier<T> call) {
        try {
            return call.get();
        } catch (StripeRequestRejectedException refused) {
            throw StripeApi.soon();
        }
    }
}
