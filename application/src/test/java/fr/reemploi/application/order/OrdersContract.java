package fr.reemploi.application.order;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.order.OrderExamples.aCapture;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;
import static fr.reemploi.application.order.OrderExamples.anOrder;
import static fr.reemploi.application.order.OrderExamples.anUnpaidSeller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract of `Orders`: complete storage with events, and optimistic locking.
public abstract class OrdersContract {

    protected abstract Orders orders();

    /// The outbox of the events of its orders.
    protected abstract Outbox outbox();

    static Stream<Order> everyState() {
        return OrderExamples.everyState();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void every_state_is_saved_and_found_unchanged(Order order) {
        var saved = orders().save(Change.of(order));

        assertThat(saved).isEqualTo(order.withNextVersion());
        assertThat(orders().find(order.id())).contains(saved);
    }

    @Test
    void an_unknown_one_is_not_found() {
        orders().save(Change.of(anOrder()));

        assertThat(orders().find(anOrder().id())).isEmpty();
    }

    @Test
    void existing_ones_are_returned_in_the_requested_order() {
        var first = orders().save(Change.of(anOrder()));
        var second = orders().save(Change.of(anOrder()));

        var requestedIds = List.of(second.id(), anOrder().id(), first.id());

        assertThat(orders().findAll(requestedIds)).containsExactly(second, first);
        assertThat(orders().findAll(List.of())).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected_and_leaves_no_event() {
        var stored = orders().save(Change.of(aPaidOrder()));
        var updated = orders().save(stored.accept(NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> orders().save(stored.cancel(NOON)));
        assertThat(orders().find(stored.id())).contains(updated);
        assertThat(pendingEvents())
                .containsExactly(new OrderChanged(stored.id(), OrderEventType.ACCEPTED, NOON));
    }

    @Test
    void an_order_is_created_once() {
        var created = Change.of(anOrder());
        orders().save(created);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> orders().save(created));
    }

    @Test
    void one_that_was_never_stored_cannot_be_changed() {
        var unknown = aPaidOrder().withNextVersion();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> orders().save(unknown.accept(NOON)));
        assertThat(orders().find(unknown.id())).isEmpty();
    }

    @Test
    void events_are_stored_with_their_change_in_its_order() {
        var order = anOrder();
        var initial =
                orders().save(
                                Change.of(
                                        order,
                                        new OrderChanged(order.id(), OrderEventType.PLACED, NOON)));
        var later = NOON.plusMillis(1);
        orders().save(initial.pay(aCapture(initial), later).then(stored -> stored.accept(later)));

        assertThat(pendingEvents())
                .containsExactly(
                        new OrderChanged(order.id(), OrderEventType.PLACED, NOON),
                        new OrderChanged(order.id(), OrderEventType.PAID, later),
                        new OrderChanged(order.id(), OrderEventType.ACCEPTED, later));
        var events = outbox().due(10);
        assertThat(events).extracting(StoredEvent::aggregate).containsOnly("order/" + order.id());
        events.forEach(outbox()::markDelivered);
        assertThat(pendingEvents()).isEmpty();
    }

    private List<Object> pendingEvents() {
        return outbox().due(10).stream().<Object>map(StoredEvent::event).toList();
    }

    @Test
    void of_twenty_who_accept_at_once_one_does() throws Exception {
        var id = orders().save(Change.of(aPaidOrder())).id();

        ConcurrentCalls.run(
                20, NoneRefused.class, _ -> orders().update(id, stored -> stored.accept(NOON)));

        assertThat(pendingEvents()).hasSize(1);
        assertThat(orders().get(id).version().value()).isEqualTo(2);
    }

    @Test
    void twenty_concurrent_writers_of_one_order_all_succeed() throws Exception {
        var id = orders().save(Change.of(anUnpaidSeller())).id();

        ConcurrentCalls.run(20, NoneRefused.class, _ -> refusePayout(id));

        assertThat(orders().get(id).payments().payouts().getFirst().attempt()).isEqualTo(22);
        assertThat(orders().get(id).version().value()).isEqualTo(21);
    }

    /// Retries more often than `update`: with twenty concurrent writers ten attempts may not
    /// suffice.
    private Order refusePayout(OrderId id) {
        while (true) {
            try {
                return orders().update(id, stored -> Change.of(OrderExamples.refusePayout(stored)));
            } catch (StaleVersionException tooMany) {
                Thread.yield();
            }
        }
    }

    private static final class NoneRefused extends RuntimeException {}
}
