package fr.reemploi.application.checkout;

import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.SettleOrder;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.RelayEvents.FailureListener;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Applies deadlines: ends unpaid checkouts and advances overdue orders. Safe to run on two nodes
/// at once, since transitions are idempotent.
///
/// A deadline that fails becomes a pending delivery to this handler, which the relay retries with
/// back-off and parks like those of events. It does not hold back other deadlines.
@UseCase
public final class ProcessDeadlines implements EventHandler {
    private static final int BATCH = 100;
    private static final int MAX_READ = 12_800;
    private static final Duration RESTART_GAP = Duration.ofSeconds(10);

    private final Checkouts checkouts;
    private final Orders orders;
    private final ConfirmPayment confirm;
    private final SettleCheckout settleCheckout;
    private final SettleOrder settleOrder;
    private final EventDeliveries deliveries;
    private final BusinessClock businessClock;
    private final InstantSource clock;
    private Instant lastRun = Instant.MIN;

    public ProcessDeadlines(
            Checkouts checkouts,
            Orders orders,
            ConfirmPayment confirm,
            SettleCheckout settleCheckout,
            SettleOrder settleOrder,
            EventDeliveries deliveries,
            BusinessClock businessClock,
            InstantSource clock) {
        this.checkouts = checkouts;
        this.orders = orders;
        this.confirm = confirm;
        this.settleCheckout = settleCheckout;
        this.settleOrder = settleOrder;
        this.deliveries = deliveries;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /// Processes what is due and has not failed before.
    ///
    /// @return the number of processed items
    public int process() {
        return process((_, _) -> {});
    }

    /// Processes what is due and has not failed before, and reports each failure.
    ///
    /// @return the number of processed items
    public synchronized int process(FailureListener failures) {
        var afterRestart = lastRun.plus(RESTART_GAP).isBefore(clock.instant());
        var now = businessClock.instant();
        var done = 0;
        for (var event : unattempted(limit -> checkouts.due(now, limit), ProcessDeadlines::event))
            if (attempt(event, afterRestart, failures)) done++;
        for (var event : unattempted(limit -> orders.due(now, limit), ProcessDeadlines::event))
            if (attempt(event, afterRestart, failures)) done++;
        lastRun = clock.instant();
        return done;
    }

    /// The events stand for the deadlines: their ids are the same as long as the deadline is.
    private static StoredEvent event(Checkout checkout) {
        var deadline = checkout.deadline().orElseThrow();
        var event = new CheckoutChanged(checkout.id(), checkout.status(deadline), deadline);
        return event("checkout/" + checkout.id(), event);
    }

    private static StoredEvent event(Order order) {
        var deadline = order.deadline().orElseThrow();
        var event = new OrderChanged(order.id(), order.timeline().getLast().type(), deadline);
        return event("order/" + order.id(), event);
    }

    private static StoredEvent event(String aggregate, DomainEvent event) {
        var id = aggregate + "/" + event.at().getEpochSecond() + "/0";
        return new StoredEvent(id, aggregate, event, 0);
    }

    /// Those that failed are due as well: as many more are read, so that they hold back no other.
    private <T> List<StoredEvent> unattempted(
            IntFunction<List<T>> due, Function<T, StoredEvent> event) {
        for (var limit = BATCH; ; limit *= 2) {
            var read = due.apply(limit).stream().map(event).toList();
            var unattempted = withoutPending(read);
            if (!unattempted.isEmpty() || read.size() < limit || limit >= MAX_READ)
                return unattempted.stream().limit(BATCH).toList();
        }
    }

    private List<StoredEvent> withoutPending(List<StoredEvent> events) {
        var aggregates = new HashSet<String>();
        events.forEach(event -> aggregates.add(event.aggregate()));
        var queues = deliveries.queuesOf(aggregates);
        return events.stream()
                .map(event -> EventDelivery.held(event, name()))
                .filter(delivery ->
                        !queues.contains(delivery.queue())
                                || deliveries.find(delivery.id()).isEmpty())
                .map(EventDelivery::event)
                .toList();
    }

    /// @param counted whether the attempt is stored before: the program may have stopped because of
    ///   this one
    private boolean attempt(StoredEvent event, boolean counted, FailureListener failures) {
        var delivery = EventDelivery.held(event, name());
        if (counted) {
            deliveries.add(delivery);
            if (!deliveries.start(delivery, delivery.afterInterruption(clock.instant())))
                return false;
        }
        try {
            handle(event);
            if (counted) deliveries.markDelivered(delivery, clock.instant());
            return true;
        } catch (RuntimeException | Error failure) {
            var failed = delivery.failed(failure, clock.instant());
            if (counted) deliveries.markFailed(failed);
            else deliveries.add(failed);
            failures.onFailure(failed, failure);
            return false;
        }
    }

    /// Accepts no event of the outbox: deadlines that failed are added to its deliveries directly.
    @Override
    public boolean accepts(DomainEvent event) {
        return false;
    }

    @Override
    public void handle(StoredEvent event) {
        switch (event.event()) {
            case CheckoutChanged(var checkout, _, _) -> closeCheckout(checkout);
            case OrderChanged(var order, _, _) -> applyDeadlines(order);
            default -> throw new IllegalArgumentException("no deadline: " + event.id());
        }
    }

    /// A payment captured in time counts even when no webhook arrived.
    private void closeCheckout(CheckoutId id) {
        confirm.confirm(checkouts.get(id).currentPayment());
        checkouts.update(id, stored -> stored.applyDeadlines(businessClock.instant()));
        settleCheckout.settle(id);
    }

    private void applyDeadlines(OrderId id) {
        orders.update(id, stored -> stored.applyDeadlines(businessClock.instant()));
        settleOrder.settle(id);
    }
}
