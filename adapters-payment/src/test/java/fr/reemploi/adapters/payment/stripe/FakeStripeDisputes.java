package fr.reemploi.adapters.payment.stripe;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What buyers' banks say at the pretended Stripe.
final class FakeStripeDisputes {
    /// One a charge.
    private final Map<String, Map<String, Object>> disputes = new LinkedHashMap<>();

    private final FakeStripeIds names;
    private final FakeStripeTransfers money;
    private final InstantSource clock;
    private final BiConsumer<String, Map<String, Object>> events;

    FakeStripeDisputes(
            FakeStripeIds names,
            FakeStripeTransfers money,
            InstantSource clock,
            BiConsumer<String, Map<String, Object>> events) {
        this.names = names;
        this.money = money;
        this.clock = clock;
        this.events = events;
    }

    void dispute(String charge, String status) {
        var dispute = disputes.computeIfAbsent(charge, this::begun);
        dispute.put("status", status);
        var isOver = status.equals("won") || status.equals("lost");
        events.accept(isOver ? "charge.dispute.closed" : "charge.dispute.created", dispute);
    }

    private Map<String, Object> begun(String charge) {
        var begun = new LinkedHashMap<String, Object>();
        begun.put("id", names.next("dp"));
        begun.put("object", "dispute");
        begun.put("amount", money.find("charge", charge).get("amount"));
        begun.put("currency", "eur");
        begun.put("created", clock.instant().getEpochSecond());
        begun.put("charge", charge);
        begun.put("reason", "fraudulent");
        return begun;
    }

    List<Map<String, Object>> of(String charge) {
        return Optional.ofNullable(disputes.get(charge)).stream().toList();
    }
}
