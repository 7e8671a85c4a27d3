package fr.reemploi.application.payment;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.payment.SellerOnboarding.Applicant;
import fr.reemploi.application.payment.SellerOnboarding.ReturnUrls;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookHandler;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ConflictException;
import java.net.URI;
import java.util.List;

/// Makes a seller known to the payment provider, so that what he sells can be paid out to him. Who
/// is not known yet sells all the same: his money waits.
@UseCase
public final class OnboardSeller implements WebhookHandler {
    private final PayoutAccounts payoutAccounts;
    private final Accounts accounts;
    private final SellerOnboarding onboarding;
    private final Payments payments;
    private final PublicUrl site;

    public OnboardSeller(
            PayoutAccounts payoutAccounts,
            Accounts accounts,
            SellerOnboarding onboarding,
            Payments payments,
            PublicUrl site) {
        this.payoutAccounts = payoutAccounts;
        this.accounts = accounts;
        this.onboarding = onboarding;
        this.payments = payments;
        this.site = site;
    }

    /// How far a seller is.
    public enum Status {
        /// Money is pretended here.
        NOT_NEEDED,
        NOT_STARTED,
        INCOMPLETE,
        READY
    }

    /// How a seller stands with the payment provider.
    ///
    /// @param missing what he is still to tell, in the provider's words
    public record OnboardingState(String provider, Status status, List<String> missing) {
        public OnboardingState {
            missing = List.copyOf(missing);
        }
    }

    /// As was last heard.
    public OnboardingState read(Actor actor) {
        actor.require(Role.SELLER);
        if (!onboarding.isNeeded())
            return new OnboardingState(payments.provider(), Status.NOT_NEEDED, List.of());
        return payoutAccounts
                .of(actor.account())
                .map(this::state)
                .orElseGet(() ->
                        new OnboardingState(payments.provider(), Status.NOT_STARTED, List.of()));
    }

    private OnboardingState state(PayoutAccount payoutAccount) {
        var status = payoutAccount.ready() ? Status.READY : Status.INCOMPLETE;
        return new OnboardingState(payments.provider(), status, payoutAccount.missing());
    }

    /// As the provider says now.
    ///
    /// @throws UnavailableException when he does not answer
    public OnboardingState refresh(Actor actor) {
        actor.require(Role.SELLER);
        if (onboarding.isNeeded())
            payoutAccounts
                    .of(actor.account())
                    .map(PayoutAccount::providerAccount)
                    .ifPresent(this::updateStatus);
        return read(actor);
    }

    /// The provider's page on which the seller tells what is missing, for the next few minutes.
    ///
    /// @throws ConflictException `payouts.not-needed` where money is pretended
    /// @throws UnavailableException when the provider does not answer
    public URI createLink(Actor actor) {
        actor.require(Role.SELLER);
        if (!onboarding.isNeeded()) throw new ConflictException("payouts.not-needed");
        var payoutAccount =
                payoutAccounts.of(actor.account()).orElseGet(() -> createAccount(actor));
        var returnUrls =
                new ReturnUrls(
                        URI.create(site.page("/vendeur/paiements/retour")),
                        URI.create(site.page("/vendeur/paiements/reprendre")));
        return onboarding.createLink(payoutAccount.providerAccount(), returnUrls);
    }

    private PayoutAccount createAccount(Actor actor) {
        var account = accounts.get(actor.account());
        var profile =
                account.seller().orElseThrow(() -> new ConflictException("payouts.no-profile"));
        var name = onboarding.createAccount(new Applicant(account.id(), account.email(), profile));
        try {
            return payoutAccounts.save(PayoutAccount.created(account.id(), name));
        } catch (StaleVersionException begunTwice) {
            return payoutAccounts.of(account.id()).orElseThrow(() -> begunTwice);
        }
    }

    @Override
    public WebhookEvent.Topic topic() {
        return WebhookEvent.Topic.PAYEE;
    }

    /// The provider says that something changed about a seller.
    @Override
    public void handle(WebhookEvent event) {
        updateStatus(event.subject());
    }

    private void updateStatus(String name) {
        if (payoutAccounts.findByProviderAccount(name).isEmpty()) return;
        var status = onboarding.status(name);
        for (var attempt = 1; ; attempt++) {
            var stored = payoutAccounts.findByProviderAccount(name).orElseThrow();
            var updated = stored.withStatus(status.ready(), status.missing());
            if (updated.equals(stored)) return;
            try {
                payoutAccounts.save(updated);
                return;
            } catch (StaleVersionException again) {
                if (attempt == 3) throw again;
            }
        }
    }
}
