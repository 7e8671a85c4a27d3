package fr.reemploi.adapters.payment.stripe;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Pages of the pretended Stripe on which buyers pay.
final class FakeStripeCheckoutSessions {
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Map<String, Map<String, Object>> sessions = new LinkedHashMap<>();
    private final Map<String, StripeFormParameters> asked = new LinkedHashMap<>();
    private final FakeStripeIds names;
    private final FakeStripeTransfers money;
    private final InstantSource clock;
    private final Supplier<String> base;
    private final BiConsumer<String, Map<String, Object>> news;

    FakeStripeCheckoutSessions(
            FakeStripeIds names,
            FakeStripeTransfers money,
            InstantSource clock,
            Supplier<String> base,
            BiConsumer<String, Map<String, Object>> news) {
        this.names = names;
        this.money = money;
        this.clock = clock;
        this.base = base;
        this.news = news;
    }

    Map<String, Object> create(StripeFormParameters given) {
        var now = clock.instant();
        var until = given.number("expires_at");
        if (until < now.plus(SHORTEST).getEpochSecond()
                || until > now.plus(LONGEST).getEpochSecond())
            throw FakeStripeException.bad(
                    "parameter_invalid",
                    "The `expires_at` timestamp must be between 30 minutes and 24 hours from now");
        if (!given.required("mode").equals("payment"))
            throw FakeStripeException.bad("mode", "Not here");
        given.required("success_url");
        var id = names.next("cs_test");
        var session = new LinkedHashMap<String, Object>();
        session.put("id", id);
        session.put("object", "checkout.session");
        session.put("url", base.get() + "c/pay/" + id);
        session.put("status", "open");
        session.put("payment_status", "unpaid");
        session.put("client_reference_id", given.text("client_reference_id").orElse(""));
        session.put("amount_total", given.number("line_items[0][price_data][unit_amount]"));
        session.put("currency", given.required("line_items[0][price_data][currency]"));
        session.put("expires_at", until);
        session.put("metadata", given.metadata("metadata"));
        sessions.put(id, session);
        asked.put(id, given);
        return session;
    }

    Map<String, Object> find(String id) {
        return Optional.ofNullable(sessions.get(id))
                .orElseThrow(() -> FakeStripeException.missing("checkout.session", id));
    }

    /// The session opened for a reference of ours.
    String of(String reference) {
        return sessions.values().stream()
                .filter(one -> reference.equals(one.get("client_reference_id")))
                .map(one -> String.valueOf(one.get("id")))
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
        news.accept("checkout.session.expired", session);
        return session;
    }

    /// The buyer pays; on a page closed meanwhile his money was under way.
    String pay(String id) {
        var session = find(id);
        if (!"paid".equals(session.get("payment_status"))) {
            var given = asked.get(id);
            var group = given.text("payment_intent_data[transfer_group]").orElse("");
            var told = given.metadata("payment_intent_data[metadata]");
            var charge = money.charge((Long) session.get("amount_total"), group, told);
            complete(session, "paid", Map.of("status", "succeeded", "latest_charge", charge));
            news.accept("checkout.session.completed", session);
        }
        return given(id, "success_url");
    }

    /// The buyer's bank is asked to pay, and says no in the end.
    String refuse(String id) {
        var session = find(id);
        if ("open".equals(session.get("status"))) {
            complete(session, "unpaid", Map.of("status", "requires_payment_method"));
            news.accept("checkout.session.async_payment_failed", session);
        }
        return given(id, "success_url");
    }

    /// The buyer goes by a way that takes days.
    void payLater(String id) {
        complete(find(id), "unpaid", Map.of("status", "processing"));
        news.accept("checkout.session.completed", find(id));
    }

    private void complete(Map<String, Object> session, String paid, Map<String, Object> told) {
        var intent = new LinkedHashMap<String, Object>(told);
        intent.put("id", names.next("pi"));
        intent.put("object", "payment_intent");
        session.put("status", "complete");
        session.put("payment_status", paid);
        session.put("payment_intent", intent);
        session.remove("url");
    }

    private String given(String id, String name) {
        return Optional.ofNullable(asked.get(id)).flatMap(one -> one.text(name)).orElse("");
    }
}
