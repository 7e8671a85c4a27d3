package fr.reemploi.application.outbox;

import java.util.List;

/// Port: events stored with their aggregates and not yet passed to the handlers.
public interface Outbox {
    /// Events, oldest first; those of one aggregate in their order.
    List<StoredEvent> due(int limit);

    /// Counts a delivery that may not return, because the program may stop meanwhile.
    void markStarted(StoredEvent event);

    /// Removes an event that every handler has handled; no change when it was removed before.
    void markDelivered(StoredEvent event);

    /// Removes an event and stores its deliveries to the handlers that have not handled it. A
    /// delivery that is stored already is not changed.
    void defer(StoredEvent event, List<EventDelivery> deliveries);
}
