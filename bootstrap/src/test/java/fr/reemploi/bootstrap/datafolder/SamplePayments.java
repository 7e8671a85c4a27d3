package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.IDS;

import fr.reemploi.application.payment.SandboxPayment.Kind;
import fr.reemploi.application.payment.SandboxPayment.Transaction;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.order.OrderPayments;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.Refund;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.Reversal;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Orders of examples, and their money under the names the pretended bank knows it by.
final class SamplePayments {
    private SamplePayments() {}

    /// The same order under ids of its own: examples begin with the same one.
    static Order named(Order order) {
        var checkout = new CheckoutId(IDS.next());
        var id = new OrderId(IDS.derived(checkout + "/" + order.sale().seller().id()));
        return new Order(
                id,
                order.version(),
                OrderNumber.of(id),
                checkout,
                order.sale(),
                order.state(),
                order.tracking(),
                named(order.payments(), checkout),
                order.returns().stream().map(one -> named(one, id)).toList(),
                order.timeline());
    }

    private static OrderPayments named(OrderPayments funds, CheckoutId checkout) {
        return new OrderPayments(
                funds.capture().map(capture -> named(capture, checkout)),
                funds.refunds(),
                funds.payouts(),
                funds.reversals(),
                funds.coreDepositForfeited(),
                funds.chargeback(),
                funds.ledger());
    }

    private static Capture named(Capture capture, CheckoutId checkout) {
        var payment = new PaymentId(checkout, capture.payment().attempt());
        return new Capture(payment, payment.toString(), capture.amount(), capture.at());
    }

    private static Return named(Return one, OrderId order) {
        return new Return(
                new ReturnId(order, one.id().number()),
                one.reason(),
                one.comment(),
                one.listings(),
                one.wholeOrder(),
                one.photos(),
                one.status(),
                one.requestedAt(),
                one.actBy(),
                one.refusalReason());
    }

    /// What the bank moved of an order's money.
    static List<Transaction> moves(Order order) {
        var funds = order.payments();
        var back =
                funds.refunds().stream()
                        .filter(Refund::isPaid)
                        .map(one ->
                                move(
                                        order.id() + "/refund/" + one.number(),
                                        Kind.REFUND,
                                        one.amount()));
        var on =
                funds.payouts().stream()
                        .filter(Payout::isDone)
                        .map(one ->
                                move(one.transfer().orElseThrow(), Kind.TRANSFER, one.amount()));
        var reversed =
                funds.reversals().stream()
                        .filter(one -> one.outcome() == Reversal.Outcome.DONE)
                        .map(one -> reversed(order, one));
        return Stream.of(back, on, reversed).flatMap(moves -> moves).toList();
    }

    static Transaction move(String key, Kind kind, Money amount) {
        return new Transaction(key, kind, amount, Optional.empty());
    }

    private static Transaction reversed(Order order, Reversal one) {
        var key = order.id() + "/reversal/" + one.number();
        return new Transaction(key, Kind.REVERSAL, one.amount(), Optional.of(one.transfer()));
    }
}
