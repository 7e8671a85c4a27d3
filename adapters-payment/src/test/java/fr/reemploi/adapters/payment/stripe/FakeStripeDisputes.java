package fr.reemploi.adapters.payment.stripe;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Disputes of the simulated Stripe.
final class FakeStripeDisputes {
    /// By charge; at most one each.
    private final Map<String, Map<String, Object>> disputes = new LinkedHashMap<>();

    private final FakeStripeIds ids;
    private final FakeStripeTransfers transfers;
    private final InstantSource clock;
    private final BiConsumer<String, Map<String, Object>> events;

    FakeStripeDisputes(
            FakeStripeIds ids,
            FakeStripeTransfers transfers,
            InstantSource clock,
            BiConsumer<String, Map<String, Object>> events) {
        this.ids = ids;
        this.transfers = transfers;
        this.clock = clock;
        this.events = events;
    }

    void dispute(String charge, String status) {
        var dispute = disputes.computeIfAbsent(charge, this::newDispute);
        dispute.put("status", status);
        var isOver = status.equals("won") || status.equals("lost");
        events.accept(isOver ? "charge.dispute.closed" : "charge.dispute.created", dispute);
    }

    private Map<String, Object> newDispute(String charge) {
        var newDispute = new LinkedHashMap<String, Object>();
        newDispute.put("id", ids.next("dp"));
        newDispute.put("object", "dispute");
        newDispute.put("amount", transfers.find("charge", charge).get("amount"));
        newDispute.put("currency", "eur");
        newDispute.put("created", clock.instant().getEpochSecond());
        newDispute.put("charge", charge);
        newDispute.put("reason", "fraudulent");
        return newDispute;
    }

    List<Map<String, Object>> of(String charge) {
        return Optional.ofNullable(disputes.get(charge)).stream().toList();
    }
}
