package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.payment.OnboardSeller.Status;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookEvent.Topic;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.ForbiddenException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/// Onboarding of a seller at the payment provider.
class OnboardSellerTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final PayoutAccounts payoutAccounts = application.payoutAccounts;
    private final FakeSellerOnboarding onboarding = application.sellerOnboarding;
    private final OnboardSeller payouts = application.onboardSeller;
    private final Actor seller = actor(Role.SELLER);

    @Test
    void a_seller_becomes_ready_when_the_provider_reports_it() {
        assertThat(payouts.read(seller).status()).isEqualTo(Status.NOT_STARTED);

        assertThat(payouts.createLink(seller)).hasPath("/setup/acct_" + seller.account());
        assertThat(payouts.refresh(seller).status()).isEqualTo(Status.INCOMPLETE);
        assertThat(payouts.read(seller).missing()).containsExactly("external_account");

        onboarding.completeOnboarding("acct_" + seller.account());
        payouts.handle(new WebhookEvent("evt_1", Topic.PAYEE, "acct_" + seller.account()));
        payouts.handle(new WebhookEvent("evt_1", Topic.PAYEE, "acct_" + seller.account()));
        assertThat(payouts.read(seller).status()).isEqualTo(Status.READY);
        assertThat(payouts.read(seller).missing()).isEmpty();
    }

    @Test
    void onboarding_again_returns_the_same_payout_account() {
        payouts.createLink(seller);
        var first = payoutAccounts.of(seller.account());
        payouts.createLink(seller);

        assertThat(payoutAccounts.of(seller.account())).isEqualTo(first);
    }

    @Test
    void an_event_about_an_unknown_account_is_ignored() {
        payouts.handle(new WebhookEvent("evt_1", Topic.PAYEE, "acct_stranger"));

        assertThat(payoutAccounts.findByProviderAccount("acct_stranger")).isEmpty();
    }

    @Test
    void an_unavailable_provider_leaves_no_incomplete_payout_account() {
        onboarding.setDown(true);

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> payouts.createLink(seller));
        assertThat(payouts.read(seller).status()).isEqualTo(Status.NOT_STARTED);
    }

    @Test
    void where_payments_are_simulated_onboarding_is_not_needed() {
        onboarding.setNotNeeded();

        assertThat(payouts.read(seller).status()).isEqualTo(Status.NOT_NEEDED);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> payouts.createLink(seller));
    }

    @Test
    void an_account_without_seller_profile_is_rejected() {
        var buyer = actor(Role.BUYER);

        assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> payouts.read(buyer));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> payouts.createLink(buyer));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> payouts.refresh(buyer));
    }

    private Actor actor(Role role) {
        var account =
                application.accounts.save(Change.of(role == Role.SELLER ? aSeller() : anAccount()));
        return new Actor(account.id(), EnumSet.of(role), new SessionId(IDS.next()));
    }
}
