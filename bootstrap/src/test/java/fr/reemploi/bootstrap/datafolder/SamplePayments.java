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

/// Example orders with their own ids, and their payments in the sandbox.
final class SamplePayments {
    private SamplePayments() {}

    /// A copy of the order with new ids, since all examples share the same ones.
    static Order withNewIds(Order order) {
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
                withNewIds(order.payments(), checkout),
                order.returns().stream().map(request -> withNewIds(request, id)).toList(),
                order.timeline());
    }

    private static OrderPayments withNewIds(OrderPayments payments, CheckoutId checkout) {
        return new OrderPayments(
                payments.capture().map(capture -> withNewIds(capture, checkout)),
                payments.refunds(),
                payments.payouts(),
                payments.reversals(),
                payments.coreDepositForfeited(),
                payments.chargeback(),
                payments.ledger());
    }

    private static Capture withNewIds(Capture capture, CheckoutId checkout) {
        var payment = new PaymentId(checkout, capture.payment().attempt());
        return new Capture(payment, payment.toString(), capture.amount(), capture.at());
    }

    private static Return withNewIds(Return original, OrderId order) {
        return new Return(
                new ReturnId(order, original.id().number()),
                original.reason(),
                original.comment(),
                original.listings(),
                original.wholeOrder(),
                original.photos(),
                original.status(),
                original.requestedAt(),
                original.deadline(),
                original.rejectionReason());
    }

    /// The sandbox transactions of an order.
    static List<Transaction> transactions(Order order) {
        var payments = order.payments();
        var refunds =
                payments.refunds().stream()
                        .filter(Refund::isPaid)
                        .map(refund ->
                                transaction(
                                        order.id() + "/refund/" + refund.number(),
                                        Kind.REFUND,
                                        refund.amount()));
        var payouts =
                payments.payouts().stream()
                        .filter(Payout::isDone)
                        .map(payout ->
                                transaction(
                                        payout.transfer().orElseThrow(),
                                        Kind.TRANSFER,
                                        payout.amount()));
        var reversals =
                payments.reversals().stream()
                        .filter(reversal -> reversal.outcome() == Reversal.Outcome.DONE)
                        .map(reversal -> reversal(order, reversal));
        return Stream.of(refunds, payouts, reversals)
                .flatMap(transactions -> transactions)
                .toList();
    }

    static Transaction transaction(String key, Kind kind, Money amount) {
        return new Transaction(key, kind, amount, Optional.empty());
    }

    private static Transaction reversal(Order order, Reversal reversal) {
        var key = order.id() + "/reversal/" + reversal.number();
        return new Transaction(
                key, Kind.REVERSAL, reversal.amount(), Optional.of(reversal.transfer()));
    }
}
