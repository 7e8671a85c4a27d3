package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;
import static fr.reemploi.application.order.OrderExamples.anOrder;

import fr.reemploi.application.payment.SandboxPayment.Kind;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.shared.Money;
import java.util.List;

/// Payments captured twice or too late; some are not yet refunded.
final class SampleUnappliedPayments {
    private final SampleSales sales;

    SampleUnappliedPayments(SampleSales sales) {
        this.sales = sales;
    }

    void store() {
        var twice = sales.store(aPaidOrder(), SampleUnappliedPayments::withUnappliedPayment);
        sales.storePayment(first(twice.checkout(), twice.sale().total()), List.of());

        var late =
                sales.store(
                        anOrder().expire(false, NOON).now(),
                        SampleUnappliedPayments::withUnappliedPayment);
        sales.storePayment(first(late.checkout(), late.sale().total()), List.of());

        var refunded = sales.store(aPaidOrder(), SampleUnappliedPayments::refunded);
        var capture = first(refunded.checkout(), refunded.sale().total());
        var key = "stray/" + capture.charge();
        sales.storePayment(
                capture, List.of(SamplePayments.transaction(key, Kind.REFUND, capture.amount())));
    }

    private static Checkout withUnappliedPayment(Checkout checkout) {
        return checkout.capture(first(checkout.id(), checkout.total()), NOON).now();
    }

    private static Checkout refunded(Checkout checkout) {
        var charge = first(checkout.id(), checkout.total()).charge();
        return withUnappliedPayment(checkout).markUnappliedPaymentRefunded(charge).now();
    }

    /// The capture of the first attempt, which arrives late.
    private static Capture first(CheckoutId checkout, Money amount) {
        var payment = new PaymentId(checkout, 1);
        return new Capture(payment, payment.toString(), amount, NOON);
    }
}
