package fr.reemploi.adapters.payment.stripe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Checkout sessions of the simulated Stripe.
final class FakeStripeCheckoutSessions {
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Map<String, Map<String, Object>> sessions = new LinkedHashMap<>();
    private final Map<String, StripeFormParameters> parametersById = new LinkedHashMap<>();
    private final FakeStripeIds ids;
    private final FakeStripeTransfers transfers;
    private final InstantSource clock;
    private final Supplier<String> base;
    private final BiConsumer<String, Map<String, Object>> events;

    FakeStripeCheckoutSessions(
            FakeStripeIds ids,
            FakeStripeTransfers transfers,
            InstantSource clock,
            Supplier<String> base,
            BiConsumer<String, Map<String, Object>> events) {
        this.ids = ids;
        this.transfers = transfers;
        this.clock = clock;
        this.base = base;
        this.events = events;
    }

    Map<String, Object> create(StripeFormParameters parameters) {
        var now = clock.instant();
        var until = parameters.number("expires_at");
        if (until < now.plus(SHORTEST).getEpochSecond()
                || until > now.plus(LONGEST).getEpochSecond())
            throw FakeStripeException.bad(
                    "parameter_invalid",
                    "The `expires_at` timestamp must be between 30 minutes and 24 hours from now");
        if (!parameters.required("mode").equals("payment"))
            throw FakeStripeException.bad("mode", "Not here");
        parameters.required("success_url");
        var id = ids.next("cs_test");
        var session = new LinkedHashMap<String, Object>();
        session.put("id", id);
        session.put("object", "checkout.session");
        session.put("url", base.get() + "c/pay/" + id);
        session.put("status", "open");
        session.put("payment_status", "unpaid");
        session.put("client_reference_id", parameters.text("client_reference_id").orElse(""));
        session.put("amount_total", parameters.number("line_items[0][price_data][unit_amount]"));
        session.put("currency", parameters.required("line_items[0][price_data][currency]"));
        session.put("expires_at", until);
        session.put("metadata", parameters.metadata("metadata"));
        sessions.put(id, session);
        parametersById.put(id, parameters);
        return session;
    }

    Map<String, Object> find(String id) {
        return Optional.ofNullable(sessions.get(id))
                .orElseThrow(() -> FakeStripeException.missing("checkout.session", id));
    }

    /// The session created for a client reference.
    String idOf(String reference) {
        return sessions.values().stream()
                .filter(session -> reference.equals(session.get("client_reference_id")))
                .map(session -> String.valueOf(session.get("id")))
                .findFirst()
                .orElseThrow();
    }

    Map<String, Object> expire(String id) {
        var session = find(id);
        if (!"open".equals(session.get("status")))
            throw FakeStripeException.bad(
                    "resource_invalid_state", "Only Checkout Sessions with status open can expire");
        session.put("status", "expired");
        session.remove("url");
        events.accept("checkout.session.expired", session);
        return session;
    }

    /// The buyer pays. An expired session may still be paid, by a payment already in progress.
    String pay(String id) {
        var session = find(id);
        if (!"paid".equals(session.get("payment_status"))) {
            var parameters = parametersById.get(id);
            var group = parameters.text("payment_intent_data[transfer_group]").orElse("");
            var metadata = parameters.metadata("payment_intent_data[metadata]");
            var charge = transfers.charge((Long) session.get("amount_total"), group, metadata);
            complete(session, "paid", Map.of("status", "succeeded", "latest_charge", charge));
            events.accept("checkout.session.completed", session);
        }
        return parameter(id, "success_url");
    }

    /// The payment fails asynchronously.
    String refuse(String id) {
        var session = find(id);
        if ("open".equals(session.get("status"))) {
            complete(session, "unpaid", Map.of("status", "requires_payment_method"));
            events.accept("checkout.session.async_payment_failed", session);
        }
        return parameter(id, "success_url");
    }

    /// The buyer uses a payment method that takes days.
    void payLater(String id) {
        complete(find(id), "unpaid", Map.of("status", "processing"));
        events.accept("checkout.session.completed", find(id));
    }

    private void complete(Map<String, Object> session, String paid, Map<String, Object> fields) {
        var intent = new LinkedHashMap<String, Object>(fields);
        intent.put("id", ids.next("pi"));
        intent.put("object", "payment_intent");
        session.put("status", "complete");
        session.put("payment_status", paid);
        session.put("payment_intent", intent);
        session.remove("url");
    }

    private String parameter(String id, String name) {
        return Optional.ofNullable(parametersById.get(id))
                .flatMap(parameters -> parameters.text(name))
                .orElse("");
    }
}
