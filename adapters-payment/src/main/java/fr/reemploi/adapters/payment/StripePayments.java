package fr.reemploi.adapters.payment;

import fr.reemploi.application.payment.Contest;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.payment.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.util.Optional;

/// Payment by Stripe Connect: separate charges and transfers.
final class StripePayments implements Payments {
    private final StripePages pages;
    private final StripeMoves moves;
    private final StripeContests contests;

    StripePayments(Stripe stripe, PaymentSessions sessions, Payees payees) {
        this.pages = new StripePages(stripe, sessions);
        this.moves = new StripeMoves(stripe, payees);
        this.contests = new StripeContests(stripe, moves);
    }

    @Override
    public String provider() {
        return Stripe.NAME;
    }

    @Override
    public URI open(Bill bill) {
        return pages.open(bill);
    }

    @Override
    public void close(PaymentId payment) {
        pages.close(payment);
    }

    @Override
    public Standing ask(PaymentId payment) {
        return pages.ask(payment);
    }

    @Override
    public Moved refund(Movement movement) {
        return moves.refund(movement);
    }

    @Override
    public Moved transfer(Movement movement, AccountId seller) {
        return moves.transfer(movement, seller);
    }

    @Override
    public Moved reverse(Movement movement, String transfer) {
        return moves.reverse(movement, transfer);
    }

    @Override
    public Money held(String charge) {
        return moves.held(charge);
    }

    @Override
    public Optional<Contest> contested(String charge) {
        return contests.of(charge);
    }
}
