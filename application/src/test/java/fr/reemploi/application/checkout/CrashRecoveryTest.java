package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
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

/// The process is killed at every call of a port in turn, before it and after it, on the way from
/// the basket to the payout and back. Whatever the moment: after a restart the relay and the
/// deadlines bring everything to an end, no part is stuck and no cent is lost.
final class CrashRecoveryTest {
    private static final Set<OrderStatus> ENDS =
            EnumSet.of(
                    OrderStatus.COMPLETED,
                    OrderStatus.EXPIRED,
                    OrderStatus.CANCELLED,
                    OrderStatus.DECLINED,
                    OrderStatus.REFUNDED);

    static Stream<Scenario> stories() {
        return Stream.of(
                new Scenario("to the payout", CrashRecoveryTest::toThePayout),
                new Scenario("cancelled", CrashRecoveryTest::cancelled),
                new Scenario("declined", CrashRecoveryTest::declined),
                new Scenario("sent by carrier", CrashRecoveryTest::carried),
                new Scenario("sent by carrier, and back", CrashRecoveryTest::carriedAndBack),
                new Scenario("returned after the payout", CrashRecoveryTest::returned));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void nothing_is_lost_wherever_it_is_killed(Scenario story) {
        var calls = 0;
        for (var moment = 1; ; moment++) {
            var crash = new CrashingPorts(moment);
            var house = new PurchaseFixture(crash);
            var killed = run(story, house, crash);
            if (!killed) {
                assertThat(calls).as("calls of ports").isGreaterThan(20);
                return;
            }
            calls = moment;
            recover(house, crash);
            check(house, story.name() + ", killed at " + moment + ": " + crash.where);
        }
    }

    private static boolean run(Scenario story, PurchaseFixture house, CrashingPorts crash) {
        var part = new Parts(house);
        crash.arm();
        try {
            story.plot().play(house, part);
            house.work();
            return false;
        } catch (SimulatedCrash dead) {
            return true;
        }
    }

    /// The program starts again: nothing is known but what was stored. The buyer's money may be on
    /// its way; whoever was to act acts, or his time runs out.
    private static void recover(PurchaseFixture house, CrashingPorts crash) {
        crash.disarm();
        for (var week = 0; week < 20; week++) {
            house.work();
            house.advance(Duration.ofDays(7));
        }
        house.work();
    }

    private static void check(PurchaseFixture house, String moment) {
        checkLabels(house, moment);
        assertThat(house.books.check().isRight()).as(moment).isTrue();
        for (var order : house.orders.after(Optional.empty(), 100)) {
            var now = house.clock.instant();
            assertThat(ENDS).as(moment).contains(order.status(now));
            var ledger = order.funds().ledger();
            for (var account :
                    Set.of(
                            LedgerAccount.SELLER,
                            LedgerAccount.CORE_DEPOSIT,
                            LedgerAccount.SELLER_DEBT))
                assertThat(ledger.balance(account)).as(moment).isEqualTo(Money.NOTHING);
            for (var part : order.sale().listings()) checkPart(house, order, part, moment);
        }
        for (var checkout : house.checkouts.after(Optional.empty(), 100))
            assertThat(checkout.strays()).as(moment).allMatch(stray -> stray.refunded());
    }

    /// At most one label was bought, and either it is known, or the order says that it is not
    /// known.
    private static void checkLabels(PurchaseFixture house, String moment) {
        assertThat(house.carrier.sold()).as(moment).isLessThanOrEqualTo(1);
        if (house.carrier.sold() == 0) return;
        var order = house.orders.after(Optional.empty(), 1).getFirst();
        var dispatch = house.showing.of(order).orElseThrow();
        assertThat(dispatch.status())
                .as(moment)
                .isIn(ShipmentStatus.BOUGHT, ShipmentStatus.UNKNOWN);
        if (!dispatch.isBought()) return;
        assertThat(order.shipment()).as(moment).isPresent();
        assertThat(house.labels.find(order.id())).as(moment).isPresent();
    }

    private static void checkPart(
            PurchaseFixture house, Order order, ListingId part, String moment) {
        var status = house.part(part).status(house.clock.instant());
        var sold = order.status(house.clock.instant()) == OrderStatus.COMPLETED;
        assertThat(status == ListingStatus.SOLD).as(moment + ": " + status).isEqualTo(sold);
        assertThat(status).as(moment).isNotEqualTo(ListingStatus.RESERVED);
    }

    private static void toThePayout(PurchaseFixture house, Parts parts) {
        var order = bought(house, parts);
        house.seller.accept(parts.seller, order.id());
        house.seller.ship(parts.seller, order.id(), Form.sent(Map.of("carrier", "Colissimo")));
        house.buyer.confirm(parts.buyer, order.id(), Form.sent(Map.of("satisfied", true)));
    }

    private static void carried(PurchaseFixture house, Parts parts) {
        var basket = house.basket(DeliveryMode.RELAY, parts.carried);
        var checkout = house.place.place(parts.buyer, new CheckoutId(IDS.next()), basket);
        house.bank.succeed(checkout.payment());
        house.confirm.confirm(new PaymentId(checkout.id(), 1));
        var id = checkout.orders().getFirst();
        house.seller.accept(parts.seller, id);
        house.sending.ship(parts.seller, id, Form.sent(Map.of()));
        house.parcels.follow();
        house.buyer.confirm(parts.buyer, id, Form.sent(Map.of("satisfied", true)));
    }

    private static void carriedAndBack(PurchaseFixture house, Parts parts) {
        carried(house, parts);
        sendBack(house, parts);
    }

    private static void cancelled(PurchaseFixture house, Parts parts) {
        house.buyer.cancel(parts.buyer, bought(house, parts).id());
    }

    private static void declined(PurchaseFixture house, Parts parts) {
        var reason = Form.sent(Map.of("reason", "Cassée"));
        house.seller.decline(parts.seller, bought(house, parts).id(), reason);
    }

    private static void returned(PurchaseFixture house, Parts parts) {
        toThePayout(house, parts);
        sendBack(house, parts);
    }

    private static void sendBack(PurchaseFixture house, Parts parts) {
        var id = house.orders.after(Optional.empty(), 100).getFirst().id();
        var wish = Form.sent(Map.of("reason", "changed-mind", "comment", "…"));
        var asked = house.returns.request(parts.buyer, id, wish);
        house.returns.approve(parts.seller, asked.id());
        house.returns.receive(parts.seller, asked.id());
    }

    private static Order bought(PurchaseFixture house, Parts parts) {
        var checkout =
                house.place.place(
                        parts.buyer,
                        new CheckoutId(IDS.next()),
                        house.basket(parts.one, parts.two));
        house.bank.succeed(checkout.payment());
        house.confirm.confirm(new PaymentId(checkout.id(), 1));
        return house.orders.get(checkout.orders().getFirst());
    }

    /// What there is before the story begins.
    private static final class Parts {
        final Actor seller;
        final Actor buyer;
        final ListingId one;
        final ListingId two;
        final ListingId carried;

        Parts(PurchaseFixture house) {
            seller = house.aSeller();
            buyer = house.aBuyer();
            one = house.aPart(seller);
            two = house.aPart(seller);
            carried = house.aPartToCarry(seller);
        }
    }

    private record Scenario(String name, Steps plot) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Steps {
        void play(PurchaseFixture house, Parts parts);
    }

    /// No exception anybody catches: the process is gone.
    private static final class SimulatedCrash extends Error {
        private static final long serialVersionUID = 1;
    }

    /// Kills at one call, and at every call after it: the dead do nothing more.
    private static final class CrashingPorts implements PurchaseFixture.Ports {
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
            return port.cast(
                    Proxy.newProxyInstance(
                            port.getClassLoader(),
                            new Class<?>[] {port},
                            (proxy, method, arguments) -> {
                                if (method.isDefault())
                                    return InvocationHandler.invokeDefault(
                                            proxy, method, arguments);
                                die(port.getSimpleName() + "." + method.getName() + ", before");
                                try {
                                    var answer = method.invoke(real, arguments);
                                    die(port.getSimpleName() + "." + method.getName() + ", after");
                                    return answer;
                                } catch (InvocationTargetException failure) {
                                    throw failure.getCause();
                                }
                            }));
        }

        private void die(String at) {
            if (!armed || ++calls < moment) return;
            if (calls == moment) where = at;
            throw new SimulatedCrash();
        }
    }
}
