package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipment.ShipmentStatus;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Simulates a crash before and after every port call, from the basket to the payout and back.
/// After each restart, the relay and the deadlines complete everything: no part stays reserved and
/// no cent is lost.
final class CrashRecoveryTest {
    private static final Set<OrderStatus> ENDS =
            EnumSet.of(
                    OrderStatus.COMPLETED,
                    OrderStatus.EXPIRED,
                    OrderStatus.CANCELLED,
                    OrderStatus.DECLINED,
                    OrderStatus.REFUNDED);

    static Stream<Scenario> scenarios() {
        return Stream.of(
                new Scenario("to the payout", CrashRecoveryTest::toThePayout),
                new Scenario("cancelled", CrashRecoveryTest::cancelled),
                new Scenario("declined", CrashRecoveryTest::declined),
                new Scenario("sent by carrier", CrashRecoveryTest::carried),
                new Scenario("sent by carrier, and back", CrashRecoveryTest::carriedAndReturned),
                new Scenario("returned after the payout", CrashRecoveryTest::returned));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothing_is_lost_wherever_it_is_killed(Scenario scenario) {
        var calls = 0;
        for (var moment = 1; ; moment++) {
            var crashingPorts = new CrashingPorts(moment);
            var fixture = new PurchaseFixture(new InMemoryApplication(crashingPorts));
            var killed = run(scenario, fixture, crashingPorts);
            if (!killed) {
                assertThat(calls).as("calls of ports").isGreaterThan(20);
                return;
            }
            calls = moment;
            recover(fixture, crashingPorts);
            check(fixture, scenario.name() + ", killed at " + moment + ": " + crashingPorts.where);
        }
    }

    private static boolean run(
            Scenario scenario, PurchaseFixture fixture, CrashingPorts crashingPorts) {
        var part = new Parts(fixture);
        crashingPorts.arm();
        try {
            scenario.steps().run(fixture, part);
            fixture.runJobs();
            return false;
        } catch (SimulatedCrash killed) {
            return true;
        }
    }

    /// Restarts the program with the stored state only. The buyer's money may be in transit; both
    /// parties act, or their deadlines pass.
    private static void recover(PurchaseFixture fixture, CrashingPorts crashingPorts) {
        crashingPorts.disarm();
        for (var week = 0; week < 20; week++) {
            fixture.runJobs();
            fixture.advance(Duration.ofDays(7));
        }
        fixture.runJobs();
    }

    private static void check(PurchaseFixture fixture, String moment) {
        checkLabels(fixture, moment);
        assertThat(fixture.reconcilePayments.reconcile().isClean()).as(moment).isTrue();
        for (var order : fixture.orders.after(Optional.empty(), 100)) {
            var now = fixture.clock.instant();
            assertThat(ENDS).as(moment).contains(order.status(now));
            var ledger = order.payments().ledger();
            for (var account :
                    Set.of(
                            LedgerAccount.SELLER,
                            LedgerAccount.CORE_DEPOSIT,
                            LedgerAccount.SELLER_DEBT))
                assertThat(ledger.balance(account)).as(moment).isEqualTo(Money.ZERO);
            for (var part : order.sale().listings()) checkPart(fixture, order, part, moment);
        }
        for (var checkout : fixture.checkouts.after(Optional.empty(), 100))
            assertThat(checkout.unappliedPayments())
                    .as(moment)
                    .allMatch(unapplied -> unapplied.refunded());
    }

    /// At most one label was bought, and it is stored or its purchase is marked unknown.
    private static void checkLabels(PurchaseFixture fixture, String moment) {
        assertThat(fixture.carrier.sold()).as(moment).isLessThanOrEqualTo(1);
        if (fixture.carrier.sold() == 0) return;
        var order = fixture.orders.after(Optional.empty(), 1).getFirst();
        var shipment = fixture.readShipment.of(order).orElseThrow();
        assertThat(shipment.status())
                .as(moment)
                .isIn(ShipmentStatus.BOUGHT, ShipmentStatus.UNKNOWN);
        if (!shipment.isBought()) return;
        assertThat(order.tracking()).as(moment).isPresent();
        assertThat(fixture.application.labelFiles.find(order.id())).as(moment).isPresent();
    }

    private static void checkPart(
            PurchaseFixture fixture, Order order, ListingId part, String moment) {
        var status = fixture.part(part).status(fixture.clock.instant());
        var allSold = order.status(fixture.clock.instant()) == OrderStatus.COMPLETED;
        assertThat(status == ListingStatus.SOLD).as(moment + ": " + status).isEqualTo(allSold);
        assertThat(status).as(moment).isNotEqualTo(ListingStatus.RESERVED);
    }

    private static void toThePayout(PurchaseFixture fixture, Parts parts) {
        var order = bought(fixture, parts);
        fixture.seller.accept(parts.seller, order.id());
        fixture.seller.ship(parts.seller, order.id(), Form.ofJson(Map.of("carrier", "Colissimo")));
        fixture.buyer.confirm(parts.buyer, order.id(), Form.ofJson(Map.of("satisfied", true)));
    }

    private static void carried(PurchaseFixture fixture, Parts parts) {
        var basket = fixture.basket(DeliveryMode.PICKUP_POINT, parts.carrierPart);
        var checkout =
                fixture.application.placeCheckout.place(
                        parts.buyer, new CheckoutId(IDS.next()), basket);
        fixture.provider.succeed(checkout.currentPayment());
        fixture.confirm.confirm(new PaymentId(checkout.id(), 1));
        var id = checkout.orders().getFirst();
        fixture.seller.accept(parts.seller, id);
        fixture.shipOrder.ship(parts.seller, id, Form.ofJson(Map.of()));
        fixture.application.trackParcels.trackDue();
        fixture.buyer.confirm(parts.buyer, id, Form.ofJson(Map.of("satisfied", true)));
    }

    private static void carriedAndReturned(PurchaseFixture fixture, Parts parts) {
        carried(fixture, parts);
        sendBack(fixture, parts);
    }

    private static void cancelled(PurchaseFixture fixture, Parts parts) {
        fixture.buyer.cancel(parts.buyer, bought(fixture, parts).id());
    }

    private static void declined(PurchaseFixture fixture, Parts parts) {
        var reason = Form.ofJson(Map.of("reason", "Cassée"));
        fixture.seller.decline(parts.seller, bought(fixture, parts).id(), reason);
    }

    private static void returned(PurchaseFixture fixture, Parts parts) {
        toThePayout(fixture, parts);
        sendBack(fixture, parts);
    }

    private static void sendBack(PurchaseFixture fixture, Parts parts) {
        var id = fixture.orders.after(Optional.empty(), 100).getFirst().id();
        var form = Form.ofJson(Map.of("reason", "changed-mind", "comment", "…"));
        var orderReturn = fixture.returns.request(parts.buyer, id, form);
        fixture.returns.approve(parts.seller, orderReturn.id());
        fixture.returns.receive(parts.seller, orderReturn.id());
    }

    private static Order bought(PurchaseFixture fixture, Parts parts) {
        var checkout =
                fixture.application.placeCheckout.place(
                        parts.buyer,
                        new CheckoutId(IDS.next()),
                        fixture.basket(parts.part, parts.two));
        fixture.provider.succeed(checkout.currentPayment());
        fixture.confirm.confirm(new PaymentId(checkout.id(), 1));
        return fixture.orders.get(checkout.orders().getFirst());
    }

    /// The initial state of the scenario.
    private static final class Parts {
        final Actor seller;
        final Actor buyer;
        final ListingId part;
        final ListingId two;
        final ListingId carrierPart;

        Parts(PurchaseFixture fixture) {
            seller = fixture.aSeller();
            buyer = fixture.aBuyer();
            part = fixture.aPart(seller);
            two = fixture.aPart(seller);
            carrierPart = fixture.aCarrierPart(seller);
        }
    }

    private record Scenario(String name, Steps steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Steps {
        void run(PurchaseFixture fixture, Parts parts);
    }

    /// Not an exception, so that no code catches it: the process is gone.
    private static final class SimulatedCrash extends Error {
        private static final long serialVersionUID = 1;
    }

    /// Throws at one call and at every later one: a crashed process does nothing more.
    private static final class CrashingPorts implements InMemoryApplication.Ports {
        private static final Set<Class<?>> PORTS =
                Set.of(
                        Accounts.class,
                        Listings.class,
                        Orders.class,
                        Checkouts.class,
                        SellerDebts.class,
                        Payments.class,
                        Shipments.class,
                        LabelFiles.class,
                        CarrierService.class);

        private final int moment;
        private int calls;
        private boolean armed;
        private String where = "";

        CrashingPorts(int moment) {
            this.moment = moment;
        }

        void arm() {
            armed = true;
        }

        void disarm() {
            armed = false;
        }

        @Override
        public <T> T wrap(Class<T> port, T real) {
            if (!PORTS.contains(port)) return real;
            return port.cast(
                    Proxy.newProxyInstance(
                            port.getClassLoader(),
                            new Class<?>[] {port},
                            (proxy, method, arguments) -> {
                                if (method.isDefault())
                                    return InvocationHandler.invokeDefault(
                                            proxy, method, arguments);
                                crash(port.getSimpleName() + "." + method.getName() + ", before");
                                try {
                                    var answer = method.invoke(real, arguments);
                                    crash(
                                            port.getSimpleName()
                                                    + "."
                                                    + method.getName()
                                                    + ", after");
                                    return answer;
                                } catch (InvocationTargetException failure) {
                                    throw failure.getCause();
                                }
                            }));
        }

        private void crash(String at) {
            if (!armed || ++calls < moment) return;
            if (calls == moment) where = at;
            throw new SimulatedCrash();
        }
    }
}
