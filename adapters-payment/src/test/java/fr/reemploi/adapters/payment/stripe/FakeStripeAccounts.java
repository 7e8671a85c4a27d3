package fr.reemploi.adapters.payment.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Sellers' accounts at the pretended Stripe, of both versions.
final class FakeStripeAccounts {
    private final Map<String, Boolean> ready = new LinkedHashMap<>();
    private final Map<String, Boolean> second = new LinkedHashMap<>();
    private final Map<String, String> returns = new LinkedHashMap<>();
    private final FakeStripeIds names;
    private final Supplier<String> base;
    private final FakeStripeEvents news;
    private boolean onlyFirst;

    FakeStripeAccounts(FakeStripeIds names, Supplier<String> base, FakeStripeEvents news) {
        this.names = names;
        this.base = base;
        this.news = news;
    }

    /// A platform that is not let into version 2.
    void onlyFirst() {
        onlyFirst = true;
    }

    boolean isReady(String account) {
        return ready.getOrDefault(account, false);
    }

    Map<String, Object> createSecond(JsonNode asked) {
        if (onlyFirst) throw FakeStripeException.notAllowed();
        var wanted =
                asked.at("/configuration/recipient/capabilities/stripe_balance/stripe_transfers");
        if (!wanted.path("requested").asBoolean(false))
            throw FakeStripeException.bad("parameter_missing", "no capability requested");
        var account = create(true);
        return second(account, asked.path("include").toString());
    }

    Map<String, Object> createFirst(StripeFormParameters given) {
        given.required("capabilities[transfers][requested]");
        return first(create(false));
    }

    private String create(boolean isSecond) {
        var account = names.next("acct");
        ready.put(account, false);
        second.put(account, isSecond);
        return account;
    }

    /// @param include what was asked to be told with it
    Map<String, Object> second(String account, String include) {
        if (!second.getOrDefault(known(account), false))
            throw FakeStripeException.missing("v2.core.account", account);
        var told = new LinkedHashMap<String, Object>();
        told.put("id", account);
        told.put("object", "v2.core.account");
        told.put("livemode", false);
        if (include.contains("configuration.recipient"))
            told.put("configuration", recipient(account));
        if (include.contains("requirements"))
            told.put("requirements", Map.of("entries", entries(account)));
        return told;
    }

    private Map<String, Object> recipient(String account) {
        var status = isReady(account) ? "active" : "restricted";
        var transfers = Map.of("status", status, "requested", true);
        return Map.of(
                "recipient",
                Map.of(
                        "capabilities",
                        Map.of("stripe_balance", Map.of("stripe_transfers", transfers))));
    }

    private List<Map<String, Object>> entries(String account) {
        return isReady(account)
                ? List.of()
                : List.of(
                        Map.of(
                                "description", "identity.individual.date_of_birth",
                                "awaiting_action_from", "user"));
    }

    Map<String, Object> first(String account) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", known(account));
        told.put("object", "account");
        told.put("payouts_enabled", isReady(account));
        told.put("details_submitted", isReady(account));
        told.put("capabilities", Map.of("transfers", isReady(account) ? "active" : "inactive"));
        var due = isReady(account) ? List.of() : List.of("external_account");
        told.put("requirements", Map.of("currently_due", due, "past_due", List.of()));
        return told;
    }

    Map<String, Object> link(String object, String account, Optional<String> back) {
        returns.put(
                known(account),
                back.orElseThrow(() -> FakeStripeException.bad("return_url", "none")));
        return Map.of("object", object, "account", account, "url", base.get() + "setup/" + account);
    }

    /// The seller tells all that was asked of him.
    ///
    /// @return where he goes then
    String complete(String account) {
        ready.put(known(account), true);
        if (second.getOrDefault(account, false))
            news.thin(
                    "v2.core.account[configuration.recipient].capability_status_updated", account);
        else news.ofAccount("account.updated", first(account), account);
        return returns.getOrDefault(account, "");
    }

    private String known(String account) {
        if (!ready.containsKey(account)) throw FakeStripeException.missing("account", account);
        return account;
    }
}
