package fr.reemploi.application.payment;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.payment.Onboarding.Applicant;
import fr.reemploi.application.payment.Onboarding.Ways;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.PublicAddress;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.webhook.Notice;
import fr.reemploi.application.webhook.NoticeHandler;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Conflict;
import java.net.URI;
import java.util.List;

/// Makes a seller known to the payment provider, so that what he sells can be paid out to him. Who
/// is not known yet sells all the same: his money waits.
@UseCase
public final class ReceivePayouts implements NoticeHandler {
    private final Payees payees;
    private final Accounts accounts;
    private final Onboarding onboarding;
    private final Payments payments;
    private final PublicAddress site;

    public ReceivePayouts(
            Payees payees,
            Accounts accounts,
            Onboarding onboarding,
            Payments payments,
            PublicAddress site) {
        this.payees = payees;
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
    public record Situation(String provider, Status status, List<String> missing) {
        public Situation {
            missing = List.copyOf(missing);
        }
    }

    /// As was last heard.
    public Situation read(Actor actor) {
        actor.must(Role.SELLER);
        if (!onboarding.isNeeded())
            return new Situation(payments.provider(), Status.NOT_NEEDED, List.of());
        return payees.of(actor.account())
                .map(this::situation)
                .orElseGet(() -> new Situation(payments.provider(), Status.NOT_STARTED, List.of()));
    }

    private Situation situation(Payee payee) {
        var status = payee.ready() ? Status.READY : Status.INCOMPLETE;
        return new Situation(payments.provider(), status, payee.missing());
    }

    /// As the provider says now.
    ///
    /// @throws Unavailable when he does not answer
    public Situation refresh(Actor actor) {
        actor.must(Role.SELLER);
        if (onboarding.isNeeded())
            payees.of(actor.account()).map(Payee::account).ifPresent(this::ask);
        return read(actor);
    }

    /// The provider's page on which the seller tells what is missing, for the next few minutes.
    ///
    /// @throws Conflict `payouts.not-needed` where money is pretended
    /// @throws Unavailable when the provider does not answer
    public URI begin(Actor actor) {
        actor.must(Role.SELLER);
        if (!onboarding.isNeeded()) throw new Conflict("payouts.not-needed");
        var payee = payees.of(actor.account()).orElseGet(() -> open(actor));
        var ways =
                new Ways(
                        URI.create(site.page("/vendeur/paiements/retour")),
                        URI.create(site.page("/vendeur/paiements/reprendre")));
        return onboarding.page(payee.account(), ways);
    }

    private Payee open(Actor actor) {
        var account = accounts.get(actor.account());
        var profile = account.seller().orElseThrow(() -> new Conflict("payouts.no-profile"));
        var name = onboarding.open(new Applicant(account.id(), account.email(), profile));
        try {
            return payees.save(Payee.begun(account.id(), name));
        } catch (StaleVersion begunTwice) {
            return payees.of(account.id()).orElseThrow(() -> begunTwice);
        }
    }

    @Override
    public Notice.Topic topic() {
        return Notice.Topic.PAYEE;
    }

    /// The provider says that something changed about a seller.
    @Override
    public void handle(Notice notice) {
        ask(notice.subject());
    }

    private void ask(String name) {
        if (payees.called(name).isEmpty()) return;
        var standing = onboarding.ask(name);
        for (var attempt = 1; ; attempt++) {
            var known = payees.called(name).orElseThrow();
            var seen = known.seen(standing.ready(), standing.missing());
            if (seen.equals(known)) return;
            try {
                payees.save(seen);
                return;
            } catch (StaleVersion again) {
                if (attempt == 3) throw again;
            }
        }
    }
}
