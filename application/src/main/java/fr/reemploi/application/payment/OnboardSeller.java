package fr.reemploi.application.payment;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.payment.SellerOnboarding.Applicant;
import fr.reemploi.application.payment.SellerOnboarding.ReturnUrls;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.WebhookEvent;
import fr.reemploi.application.webhook.WebhookHandler;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ConflictException;
import java.net.URI;
import java.util.List;

/// Onboards sellers at the payment provider, so that they can be paid. A seller who is not
/// onboarded can sell; their payouts are held back.
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

    /// Onboarding status of a seller.
    public enum Status {
        /// Payments are simulated.
        NOT_NEEDED,
        NOT_STARTED,
        INCOMPLETE,
        READY
    }

    /// Onboarding state of a seller at the payment provider.
    ///
    /// @param missing requirements not yet met, in the provider's terms
    public record OnboardingState(String provider, Status status, List<String> missing) {
        public OnboardingState {
            missing = List.copyOf(missing);
        }
    }

    /// The last known state.
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

    /// The current state, read from the provider.
    ///
    /// @throws UnavailableException when the provider does not respond
    public OnboardingState refresh(Actor actor) {
        actor.require(Role.SELLER);
        if (onboarding.isNeeded())
            payoutAccounts
                    .of(actor.account())
                    .map(PayoutAccount::providerAccount)
                    .ifPresent(this::updateStatus);
        return read(actor);
    }

    /// A link to the provider's onboarding page, valid for a few minutes.
    ///
    /// @throws ConflictException `payouts.not-needed` where payments are simulated
    /// @throws UnavailableException when the provider does not respond
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
        } catch (StaleVersionException startedTwice) {
            return payoutAccounts.of(account.id()).orElseThrow(() -> startedTwice);
        }
    }

    @Override
    public WebhookEvent.Topic topic() {
        return WebhookEvent.Topic.PAYEE;
    }

    /// Handles an event about a seller's account at the provider.
    @Override
    public void handle(WebhookEvent event) {
        updateStatus(event.subject());
    }

    private void updateStatus(String name) {
        if (payoutAccounts.findByProviderAccount(name).isEmpty()) return;
        var status = onboarding.status(name);
        OptimisticUpdate.retry(() -> {
            var stored = payoutAccounts.findByProviderAccount(name).orElseThrow();
            var updated = stored.withStatus(status.ready(), status.missing());
            return updated.equals(stored) ? stored : payoutAccounts.save(updated);
        });
    }
}
