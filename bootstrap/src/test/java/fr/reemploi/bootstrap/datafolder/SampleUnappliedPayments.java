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

/// Money that came twice or too late: some of it is still to go back.
final class SampleUnappliedPayments {
    private final SampleSales sales;

    SampleUnappliedPayments(SampleSales sales) {
        this.sales = sales;
    }

    void store() {
        var twice = sales.store(aPaidOrder(), SampleUnappliedPayments::stray);
        sales.bank(first(twice.checkout(), twice.sale().total()), List.of());

        var late = sales.store(anOrder().expire(false, NOON).now(), SampleUnappliedPayments::stray);
        sales.bank(first(late.checkout(), late.sale().total()), List.of());

        var mended = sales.store(aPaidOrder(), SampleUnappliedPayments::mended);
        var back = first(mended.checkout(), mended.sale().total());
        var key = "stray/" + back.charge();
        sales.bank(back, List.of(SamplePayments.move(key, Kind.REFUND, back.amount())));
    }

    private static Checkout stray(Checkout checkout) {
        return checkout.capture(first(checkout.id(), checkout.total()), NOON).now();
    }

    private static Checkout mended(Checkout checkout) {
        var charge = first(checkout.id(), checkout.total()).charge();
        return stray(checkout).markUnappliedPaymentRefunded(charge).now();
    }

    /// What the first attempt brought after all.
    private static Capture first(CheckoutId checkout, Money amount) {
        var payment = new PaymentId(checkout, 1);
        return new Capture(payment, payment.toString(), amount, NOON);
    }
}
