package fr.reemploi.adapters.payment.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Connected accounts of the simulated Stripe, of both API versions.
final class FakeStripeAccounts {
    private final Map<String, Boolean> ready = new LinkedHashMap<>();
    private final Map<String, Boolean> second = new LinkedHashMap<>();
    private final Map<String, String> returns = new LinkedHashMap<>();
    private final FakeStripeIds ids;
    private final Supplier<String> base;
    private final FakeStripeEvents events;
    private boolean onlyFirst;

    FakeStripeAccounts(FakeStripeIds ids, Supplier<String> base, FakeStripeEvents events) {
        this.ids = ids;
        this.base = base;
        this.events = events;
    }

    /// Denies access to API v2.
    void disableV2() {
        onlyFirst = true;
    }

    boolean isReady(String account) {
        return ready.getOrDefault(account, false);
    }

    Map<String, Object> createV2(JsonNode body) {
        if (onlyFirst) throw FakeStripeException.notAllowed();
        var transfers =
                body.at("/configuration/recipient/capabilities/stripe_balance/stripe_transfers");
        if (!transfers.path("requested").asBoolean(false))
            throw FakeStripeException.bad("parameter_missing", "no capability requested");
        var account = create(true);
        return v2(account, body.path("include").toString());
    }

    Map<String, Object> createV1(StripeFormParameters parameters) {
        parameters.required("capabilities[transfers][requested]");
        return v1(create(false));
    }

    private String create(boolean isV2) {
        var account = ids.next("acct");
        ready.put(account, false);
        second.put(account, isV2);
        return account;
    }

    /// @param include the sections of the account to include
    Map<String, Object> v2(String account, String include) {
        if (!second.getOrDefault(requireExisting(account), false))
            throw FakeStripeException.missing("v2.core.account", account);
        var result = new LinkedHashMap<String, Object>();
        result.put("id", account);
        result.put("object", "v2.core.account");
        result.put("livemode", false);
        if (include.contains("configuration.recipient"))
            result.put("configuration", recipient(account));
        if (include.contains("requirements"))
            result.put("requirements", Map.of("entries", entries(account)));
        return result;
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

    Map<String, Object> v1(String account) {
        var result = new LinkedHashMap<String, Object>();
        result.put("id", requireExisting(account));
        result.put("object", "account");
        result.put("payouts_enabled", isReady(account));
        result.put("details_submitted", isReady(account));
        result.put("capabilities", Map.of("transfers", isReady(account) ? "active" : "inactive"));
        var due = isReady(account) ? List.of() : List.of("external_account");
        result.put("requirements", Map.of("currently_due", due, "past_due", List.of()));
        return result;
    }

    Map<String, Object> link(String object, String account, Optional<String> back) {
        returns.put(
                requireExisting(account),
                back.orElseThrow(() -> FakeStripeException.bad("return_url", "none")));
        return Map.of("object", object, "account", account, "url", base.get() + "setup/" + account);
    }

    /// Completes onboarding.
    ///
    /// @return the return URL of the last link
    String complete(String account) {
        ready.put(requireExisting(account), true);
        if (second.getOrDefault(account, false))
            events.publishThin(
                    "v2.core.account[configuration.recipient].capability_status_updated", account);
        else events.publishForAccount("account.updated", v1(account), account);
        return returns.getOrDefault(account, "");
    }

    private String requireExisting(String account) {
        if (!ready.containsKey(account)) throw FakeStripeException.missing("account", account);
        return account;
    }
}
