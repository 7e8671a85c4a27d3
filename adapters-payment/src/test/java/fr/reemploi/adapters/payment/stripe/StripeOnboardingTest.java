package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.Examples.aProfile;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.payment.stripe.FakeStripe.Fault;
import fr.reemploi.application.payment.SellerOnboarding;
import fr.reemploi.application.payment.SellerOnboarding.Applicant;
import fr.reemploi.application.payment.SellerOnboarding.OnboardingStatus;
import fr.reemploi.application.payment.SellerOnboarding.ReturnUrls;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.EmailAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Seller onboarding with both versions of the Accounts API.
class StripeOnboardingTest {
    private static final ReturnUrls RETURN_URLS =
            new ReturnUrls(
                    URI.create("http://localhost/back"), URI.create("http://localhost/again"));

    @RegisterExtension final StripeFixture fixture = new StripeFixture();

    private final Applicant applicant =
            new Applicant(anAccountId(), new EmailAddress("casse@example.fr"), aProfile());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_seller_is_ready_after_completing_onboarding(boolean v1Only) {
        if (v1Only) fixture.stripe().disableAccountsV2();
        var account = onboarding().createAccount(applicant);
        assertThat(onboarding().status(account).ready()).isFalse();
        assertThat(onboarding().status(account).missing()).isNotEmpty();

        assertThat(onboarding().createLink(account, RETURN_URLS)).hasPath("/setup/" + account);
        fixture.stripe().complete(account);

        assertThat(onboarding().status(account)).isEqualTo(new OnboardingStatus(true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_account_is_created_once(boolean v1Only) {
        if (v1Only) fixture.stripe().disableAccountsV2();
        fixture.stripe().failNext(Fault.CUT);

        assertThat(onboarding().createAccount(applicant))
                .isEqualTo(onboarding().createAccount(applicant));
    }

    @Test
    void a_wrong_key_is_reported() {
        fixture.setKey(Optional.of("sk_test_another0001"));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> onboarding().createAccount(applicant))
                .satisfies(no -> assertThat(no.code()).isEqualTo("payment.not-authorised"));
    }

    @Test
    void no_fallback_to_v1_when_stripe_is_down() {
        fixture.stripe().failNext(Fault.BROKEN, Fault.BROKEN, Fault.BROKEN);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> onboarding().createAccount(applicant));
        assertThat(fixture.stripe().requests()).doesNotContain("POST /v1/accounts");
    }

    @Test
    void without_a_key_onboarding_is_not_needed() {
        assertThat(onboarding().isNeeded()).isTrue();
        fixture.setKey(Optional.empty());
        assertThat(onboarding().isNeeded()).isFalse();
    }

    private SellerOnboarding onboarding() {
        return fixture.adapter().onboarding();
    }
}
