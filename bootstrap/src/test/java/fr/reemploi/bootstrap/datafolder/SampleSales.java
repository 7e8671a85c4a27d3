package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.registration;
import static fr.reemploi.application.order.OrderExamples.aDeliveredOrder;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;
import static fr.reemploi.application.order.OrderExamples.anOrder;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.order.OrderExamples;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPayment.State;
import fr.reemploi.application.payment.SandboxPayment.Transaction;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.Capture;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutState;
import fr.reemploi.domain.checkout.PaymentAttempt;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.order.ChargebackStatus;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderState;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Delivery;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Orders in every state, each with accounts, checkout and sandbox payment, so that the program can
/// continue them.
final class SampleSales {
    private static final URI PAGE = URI.create("/bac-a-sable/1");

    private final Stores stores;

    SampleSales(Stores stores) {
        this.stores = stores;
    }

    void store() {
        Stream.of(OrderExamples.everyState(), withChargebacks(), ofEveryReason(), byEveryCarrier())
                .flatMap(orders -> orders)
                .forEach(order -> store(order));
        for (var state : State.values()) payment(state);
    }

    /// A sandbox payment without order.
    private void payment(State state) {
        var order = anOrder();
        var paid = Optional.of(NOON).filter(_ -> state == State.PAID);
        var page =
                new Payments.PaymentRequest(
                        OrderExamples.aCapture(order).payment(), order.sale().total(), NOON, PAGE);
        stores.aggregate(SandboxPaymentStore.class)
                .save(SandboxPayment.opened(page).withState(state, paid));
    }

    private static Stream<Order> withChargebacks() {
        var open = aPaidOrder().updateChargeback(ChargebackStatus.OPEN, NOON).now();
        var won = aPaidOrder().updateChargeback(ChargebackStatus.OPEN, NOON);
        return Stream.of(
                open,
                won.then(order -> order.updateChargeback(ChargebackStatus.NONE, NOON)).now(),
                aDeliveredOrder().updateChargeback(ChargebackStatus.LOST, NOON).now());
    }

    private static Stream<Order> ofEveryReason() {
        return Arrays.stream(ReturnReason.values())
                .map(reason ->
                        aDeliveredOrder().requestReturn(reason, "Non", List.of(), NOON).now());
    }

    private static Stream<Order> byEveryCarrier() {
        return Stream.of(
                by(Carrier.SELLER_RATES, DeliveryMode.HOME, anOrder()),
                by(Carrier.SELLER_RATES, DeliveryMode.FREIGHT, anOrder()),
                by(Carrier.LOCAL_PICKUP, DeliveryMode.LOCAL_PICKUP, anOrder()),
                by(new Carrier("boxtal"), DeliveryMode.HOME, anOrder()),
                by(new Carrier("mondial-relay"), DeliveryMode.PICKUP_POINT, anOrder()));
    }

    private static Order by(Carrier carrier, DeliveryMode mode, Order example) {
        var original = example.sale();
        var from = original.delivery();
        var delivery =
                new Delivery(
                        carrier,
                        from.service(),
                        mode,
                        from.price(),
                        from.days(),
                        from.address(),
                        from.pickupPoint(),
                        from.pickupPointAddress());
        var sale =
                new Sale(
                        original.buyer(),
                        original.seller(),
                        original.lines(),
                        delivery,
                        original.commission(),
                        original.at());
        return Order.place(example.id(), example.checkout(), sale, NOON.plus(Checkout.LIFETIME))
                .now();
    }

    Order store(Order example) {
        return store(example, UnaryOperator.identity());
    }

    /// Stores the order with a sandbox payment whose charge id is the payment id.
    ///
    /// @param change further changes of its checkout
    Order store(Order example, UnaryOperator<Checkout> change) {
        var order = SamplePayments.withNewIds(example);
        account(order.sale().buyer().id());
        var seller = account(order.sale().seller().id()).id();
        var profile = order.sale().seller().profile();
        stores.aggregate(Accounts.class)
                .update(seller, stored -> stored.updateSellerProfile(profile, NOON));
        stores.aggregate(Checkouts.class).save(Change.of(change.apply(checkout(order))));
        order.payments()
                .capture()
                .ifPresent(capture -> storePayment(capture, SamplePayments.transactions(order)));
        return stores.aggregate(Orders.class).save(Change.of(order));
    }

    private Account account(AccountId id) {
        var stored = stores.aggregate(Accounts.class).find(id);
        if (stored.isPresent()) return stored.get();
        var registered = Account.register(id, registration(id + "@example.fr"), NOON).now();
        return stores.aggregate(Accounts.class).save(Change.of(registered));
    }

    private static Checkout checkout(Order order) {
        var attempts =
                List.of(
                        new PaymentAttempt(1, Optional.of(PAGE), true),
                        new PaymentAttempt(2, Optional.of(PAGE), false));
        return new Checkout(
                order.checkout(),
                Version.NEW,
                order.sale().buyer().id(),
                List.of(order.id()),
                order.sale().total(),
                order.placedAt(),
                order.placedAt().plus(Checkout.LIFETIME),
                state(order),
                attempts,
                List.of());
    }

    private static CheckoutState state(Order order) {
        var capture = order.payments().capture();
        if (capture.isPresent()) return new CheckoutState.Paid(capture.get());
        return switch (order.state()) {
            case OrderState.Cancelled(var at, _) -> new CheckoutState.Cancelled(at);
            case OrderState.Expired(var at) -> new CheckoutState.Expired(at);
            default -> new CheckoutState.AwaitingPayment();
        };
    }

    void storePayment(Capture capture, List<Transaction> transactions) {
        stores.aggregate(SandboxPaymentStore.class)
                .save(
                        new SandboxPayment(
                                capture.payment(),
                                Version.NEW,
                                capture.amount(),
                                PAGE,
                                State.PAID,
                                Optional.of(capture.at()),
                                transactions));
    }
}
