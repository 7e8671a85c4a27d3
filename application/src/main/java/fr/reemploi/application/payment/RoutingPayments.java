package fr.reemploi.application.payment;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Two providers, of which one only pretends. Which of them opens a new page is decided each time;
/// what one of them opened stays his: he alone knows of it.
public final class RoutingPayments implements Payments, Sandbox {
    private final Payments pretended;
    private final Sandbox buttons;
    private final Payments real;
    private final PaymentSessions sessions;
    private final BooleanSupplier isReal;

    /// @param sessions what the real one opened
    /// @param isReal whether the real one is to open new pages
    public RoutingPayments(
            Payments pretended,
            Sandbox buttons,
            Payments real,
            PaymentSessions sessions,
            BooleanSupplier isReal) {
        this.pretended = pretended;
        this.buttons = buttons;
        this.real = real;
        this.sessions = sessions;
        this.isReal = isReal;
    }

    @Override
    public String provider() {
        return current().provider();
    }

    @Override
    public URI open(PaymentRequest bill) {
        return who(bill.payment()).open(bill);
    }

    @Override
    public void close(PaymentId payment) {
        who(payment).close(payment);
    }

    @Override
    public PaymentStatus ask(PaymentId payment) {
        return who(payment).ask(payment);
    }

    @Override
    public TransferResult refund(TransferRequest movement) {
        return who(movement.charge()).refund(movement);
    }

    @Override
    public TransferResult transfer(TransferRequest movement, AccountId seller) {
        return who(movement.charge()).transfer(movement, seller);
    }

    @Override
    public TransferResult reverse(TransferRequest movement, String transfer) {
        return who(movement.charge()).reverse(movement, transfer);
    }

    @Override
    public Money held(String charge) {
        return who(charge).held(charge);
    }

    @Override
    public Optional<Chargeback> contested(String charge) {
        return who(charge).contested(charge);
    }

    @Override
    public boolean isInUse() {
        return !isReal.getAsBoolean();
    }

    @Override
    public Optional<Money> asked(PaymentId payment) {
        return buttons.asked(payment);
    }

    @Override
    public void succeed(PaymentId payment, Duration slow) {
        buttons.succeed(payment, slow);
    }

    @Override
    public void fail(PaymentId payment) {
        buttons.fail(payment);
    }

    private Payments current() {
        return isReal.getAsBoolean() ? real : pretended;
    }

    private Payments who(PaymentId payment) {
        if (sessions.find(payment).isPresent()) return real;
        return buttons.asked(payment).isPresent() ? pretended : current();
    }

    /// The pretended one calls a charge what its payment is.
    private Payments who(String charge) {
        return PaymentId.parse(charge).isPresent() ? pretended : real;
    }
}
