package fr.reemploi.application.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.StuckProgram;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.shared.OrderId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Deadlines that cannot be applied: counted, retried less and less often, then parked; the others
/// go on.
class FailingDeadlinesTest {
    private final Set<OrderId> broken = new HashSet<>();
    private final List<OrderId> attempts = new CopyOnWriteArrayList<>();
    private boolean endless;

    private final PurchaseFixture fixture =
            new PurchaseFixture(
                    new InMemoryApplication(Ports.IN_MEMORY.with(Orders.class, this::failing)));
    private final Actor buyer = fixture.aBuyer();
    private final Actor seller = fixture.aSeller();
    private final ProcessDeadlines deadlines = fixture.application.processDeadlines;

    @Test
    void one_that_always_fails_is_retried_with_back_off_and_parked() {
        deadlines.process();
        var order = anOverdueOrder();
        broken.add(order);

        for (var tick = 0; tick < 50; tick++) deadlines.process();
        assertThat(attempts).hasSize(1);

        for (var minute = 0; minute < 60; minute++) {
            fixture.clock.advance(Duration.ofMinutes(1));
            fixture.application.relayEvents.relay();
            deadlines.process();
        }
        assertThat(attempts).hasSize(10);
        assertThat(pending(State.PARKED))
                .singleElement()
                .satisfies(delivery -> {
                    assertThat(delivery.handler()).isEqualTo("process-deadlines");
                    assertThat(delivery.event().aggregateId()).isEqualTo(order.toString());
                    assertThat(delivery.lastError()).contains("cannot be applied");
                });
    }

    @Test
    void a_parked_one_that_is_retried_is_applied() {
        deadlines.process();
        var order = anOverdueOrder();
        broken.add(order);
        deadlines.process();
        broken.clear();
        fixture.clock.advance(Duration.ofMinutes(1));

        fixture.application.relayEvents.relay();

        assertThat(status(order)).isEqualTo(OrderStatus.DECLINED);
        assertThat(pending(State.WAITING)).isEmpty();
    }

    @Test
    void more_than_a_batch_of_them_holds_back_no_other() {
        deadlines.process();
        for (var i = 0; i < 130; i++) broken.add(anOrder());
        fixture.clock.advance(Duration.ofSeconds(5));
        var last = anOrder();
        fixture.clock.advance(Duration.ofDays(30));

        for (var tick = 0; tick < 3; tick++) deadlines.process();

        assertThat(status(last)).isEqualTo(OrderStatus.DECLINED);
        assertThat(attempts).hasSize(130);
    }

    @Test
    void one_that_stops_the_program_is_counted_and_parked() throws InterruptedException {
        broken.add(anOverdueOrder());
        endless = true;

        for (var start = 0; start < 6; start++) {
            fixture.clock.advance(Duration.ofHours(2));
            StuckProgram.run(() -> {
                restarted().process();
                fixture.application.relayEvents.relay();
            });
        }

        assertThat(attempts).hasSize(3);
        assertThat(pending(State.PARKED))
                .singleElement()
                .satisfies(
                        delivery -> assertThat(delivery.lastError()).contains("stopped 3 times"));
    }

    @Test
    void the_next_deadline_of_the_same_order_is_attempted() {
        deadlines.process();
        var order = aShippedOrder();
        fixture.clock.advance(Duration.ofDays(22));
        broken.add(order.id());
        deadlines.process();
        assertThat(pending(State.WAITING)).hasSize(1);
        broken.clear();

        fixture.buyer.confirm(buyer, order.id(), Form.ofJson(Map.of()));
        fixture.clock.advance(Duration.ofDays(60));
        deadlines.process();

        assertThat(status(order.id())).isEqualTo(OrderStatus.COMPLETED);
    }

    private OrderId anOverdueOrder() {
        var order = anOrder();
        fixture.clock.advance(Duration.ofDays(30));
        return order;
    }

    private OrderId anOrder() {
        return fixture.paidOrder(buyer, fixture.aPart(seller)).id();
    }

    private Order aShippedOrder() {
        var order = anOrder();
        fixture.seller.accept(seller, order);
        return fixture.seller.ship(seller, order, Form.ofJson(Map.of("carrier", "Colissimo")));
    }

    private OrderStatus status(OrderId order) {
        return fixture.orders.get(order).status(fixture.clock.instant());
    }

    private List<EventDelivery> pending(State state) {
        return fixture
                .application
                .eventDeliveries
                .page(state, 500, Optional.empty())
                .items()
                .stream()
                .filter(delivery -> delivery.handler().equals(deadlines.name()))
                .toList();
    }

    private ProcessDeadlines restarted() {
        var application = fixture.application;
        return new ProcessDeadlines(
                application.checkouts,
                application.orders,
                application.confirmPayment,
                application.settleCheckout,
                application.settleOrder,
                application.eventDeliveries,
                application.businessClock,
                application.clock);
    }

    private Orders failing(Orders stored) {
        var proxy =
                Proxy.newProxyInstance(
                        Orders.class.getClassLoader(),
                        new Class<?>[] {Orders.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("update")
                                    && broken.contains((OrderId) arguments[0]))
                                fail((OrderId) arguments[0]);
                            try {
                                return method.invoke(stored, arguments);
                            } catch (InvocationTargetException exception) {
                                throw exception.getCause();
                            }
                        });
        return (Orders) proxy;
    }

    private void fail(OrderId order) throws InterruptedException {
        attempts.add(order);
        if (endless) new CountDownLatch(1).await();
        throw new IllegalStateException("the deadline cannot be applied");
    }
}
