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

/// Sellers become known to Stripe, by accounts of either version.
class StripeOnboardingTest {
    private static final ReturnUrls WAYS =
            new ReturnUrls(
                    URI.create("http://localhost/back"), URI.create("http://localhost/again"));

    @RegisterExtension final StripeFixture beside = new StripeFixture();

    private final Applicant applicant =
            new Applicant(anAccountId(), new EmailAddress("casse@example.fr"), aProfile());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_seller_is_ready_once_he_has_told_all(boolean onlyFirst) {
        if (onlyFirst) beside.stripe().disableAccountsV2();
        var account = onboarding().createAccount(applicant);
        assertThat(onboarding().status(account).ready()).isFalse();
        assertThat(onboarding().status(account).missing()).isNotEmpty();

        assertThat(onboarding().createLink(account, WAYS)).hasPath("/setup/" + account);
        beside.stripe().complete(account);

        assertThat(onboarding().status(account)).isEqualTo(new OnboardingStatus(true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_seller_asked_for_twice_is_one(boolean onlyFirst) {
        if (onlyFirst) beside.stripe().disableAccountsV2();
        beside.stripe().failNext(Fault.CUT);

        assertThat(onboarding().createAccount(applicant))
                .isEqualTo(onboarding().createAccount(applicant));
    }

    @Test
    void a_wrong_key_is_said_to_be_one_in_the_end() {
        beside.setKey(Optional.of("sk_test_another0001"));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> onboarding().createAccount(applicant))
                .satisfies(no -> assertThat(no.code()).isEqualTo("payment.not-authorised"));
    }

    @Test
    void a_stripe_that_is_down_is_not_asked_for_the_other_version() {
        beside.stripe().failNext(Fault.BROKEN, Fault.BROKEN, Fault.BROKEN);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> onboarding().createAccount(applicant));
        assertThat(beside.stripe().requests()).doesNotContain("POST /v1/accounts");
    }

    @Test
    void without_a_key_nobody_need_be_known() {
        assertThat(onboarding().isNeeded()).isTrue();
        beside.setKey(Optional.empty());
        assertThat(onboarding().isNeeded()).isFalse();
    }

    private SellerOnboarding onboarding() {
        return beside.adapter().onboarding();
    }
}
