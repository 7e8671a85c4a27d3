package fr.reemploi.adapters.payment.stripe;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Charges of the simulated Stripe with their refunds, transfers and reversals, limited as at
/// Stripe.
final class FakeStripeTransfers {
    private final Map<String, Map<String, Object>> charges = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> transfers = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> refunds = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> reversals = new LinkedHashMap<>();
    private final Map<String, Long> atSellers = new HashMap<>();
    private final FakeStripeIds ids;
    private final InstantSource clock;
    private final BiConsumer<String, Map<String, Object>> events;
    private String refundStatus = "succeeded";

    FakeStripeTransfers(
            FakeStripeIds ids,
            InstantSource clock,
            BiConsumer<String, Map<String, Object>> events) {
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    Map<String, Object> charge(long amount, String group, Map<String, Object> metadata) {
        var charge = newObject("ch", "charge", amount);
        charge.put("amount_captured", amount);
        charge.put("amount_refunded", 0L);
        charge.put("captured", true);
        charge.put("paid", true);
        charge.put("status", "succeeded");
        charge.put("transfer_group", group);
        charge.put("metadata", metadata);
        charges.put(id(charge), charge);
        events.accept("charge.succeeded", charge);
        return charge;
    }

    Map<String, Object> find(String what, String id) {
        var object =
                switch (what) {
                    case "charge" -> charges.get(id);
                    case "transfer" -> transfers.get(id);
                    case "refund" -> refunds.get(id);
                    default -> null;
                };
        if (object == null) throw FakeStripeException.missing(what, id);
        return object;
    }

    /// Sets the status of refunds created from now on.
    void setRefundStatus(String status) {
        refundStatus = status;
    }

    /// Changes the status of an existing refund.
    void updateRefund(String id, String status) {
        find("refund", id).put("status", status);
        events.accept(
                "failed".equals(status) ? "refund.failed" : "refund.updated", find("refund", id));
    }

    Map<String, Object> refund(StripeFormParameters parameters) {
        var charge = find("charge", parameters.required("charge"));
        var remaining = number(charge, "amount_captured") - number(charge, "amount_refunded");
        if (remaining == 0)
            throw FakeStripeException.bad(
                    "charge_already_refunded", "Charge has already been refunded.");
        var amount = parameters.amount(remaining);
        if (amount > remaining)
            throw FakeStripeException.bad(
                    "amount_too_large", "Refund amount is greater than unrefunded");
        charge.merge("amount_refunded", amount, FakeStripeTransfers::sum);
        var refund = newObject("re", "refund", amount);
        refund.put("charge", id(charge));
        refund.put("status", refundStatus);
        refund.put("metadata", parameters.metadata("metadata"));
        refunds.put(id(refund), refund);
        events.accept("refund.created", refund);
        events.accept("charge.refunded", charge);
        return refund;
    }

    int refunds() {
        return refunds.size();
    }

    String refundByKey(String key) {
        return refunds.values().stream()
                .filter(refund -> refund.get("metadata").equals(Map.of("key", key)))
                .map(FakeStripeTransfers::id)
                .findFirst()
                .orElseThrow();
    }

    List<Map<String, Object>> refundsOf(String charge) {
        return where(refunds, "charge", charge);
    }

    /// @param payable whether the destination account can receive transfers
    Map<String, Object> transfer(StripeFormParameters parameters, boolean payable) {
        var charge = find("charge", parameters.required("source_transaction"));
        var seller = parameters.required("destination");
        if (!payable)
            throw FakeStripeException.bad(
                    "insufficient_capabilities_for_transfer",
                    "Your destination account needs to have the transfers capability.");
        var amount = parameters.amount(0);
        var gone =
                where(transfers, "source_transaction", id(charge)).stream()
                        .mapToLong(previous ->
                                number(previous, "amount") - number(previous, "amount_reversed"))
                        .sum();
        if (gone + amount > number(charge, "amount_captured"))
            throw FakeStripeException.bad(
                    "transfer_source_balance_parameters_mismatch", "Too much");
        var transfer = newObject("tr", "transfer", amount);
        transfer.put("amount_reversed", 0L);
        transfer.put("destination", seller);
        transfer.put("source_transaction", id(charge));
        transfer.put("transfer_group", parameters.text("transfer_group").orElse(""));
        transfer.put("metadata", parameters.metadata("metadata"));
        transfers.put(id(transfer), transfer);
        atSellers.merge(seller, amount, FakeStripeTransfers::total);
        events.accept("transfer.created", transfer);
        return transfer;
    }

    List<Map<String, Object>> transfersOf(String group) {
        return where(transfers, "transfer_group", group);
    }

    Map<String, Object> reverse(String id, StripeFormParameters parameters) {
        var transfer = find("transfer", id);
        var seller = text(transfer, "destination");
        var remaining = number(transfer, "amount") - number(transfer, "amount_reversed");
        var amount = parameters.amount(remaining);
        if (amount > remaining)
            throw FakeStripeException.bad("amount_too_large", "Greater than what was not reversed");
        if (amount > atSellers.getOrDefault(seller, 0L))
            throw FakeStripeException.bad(
                    "balance_insufficient", "Insufficient funds in their account");
        atSellers.merge(seller, -amount, FakeStripeTransfers::total);
        transfer.merge("amount_reversed", amount, FakeStripeTransfers::sum);
        var reversal = newObject("trr", "transfer_reversal", amount);
        reversal.put("transfer", id);
        reversal.put("metadata", parameters.metadata("metadata"));
        reversals.put(id(reversal), reversal);
        events.accept("transfer.reversed", transfer);
        return reversal;
    }

    List<Map<String, Object>> reversalsOf(String transfer) {
        return where(reversals, "transfer", transfer);
    }

    /// The seller withdraws the whole balance to their bank account.
    void payOut(String seller) {
        atSellers.put(seller, 0L);
    }

    private Map<String, Object> newObject(String prefix, String object, long amount) {
        var created = new LinkedHashMap<String, Object>();
        created.put("id", ids.next(prefix));
        created.put("object", object);
        created.put("amount", amount);
        created.put("currency", "eur");
        created.put("created", clock.instant().getEpochSecond());
        return created;
    }

    private static List<Map<String, Object>> where(
            Map<String, Map<String, Object>> all, String field, String value) {
        return all.values().stream()
                .filter(item ->
                        Optional.ofNullable(item.get(field)).filter(value::equals).isPresent())
                .toList();
    }

    private static String id(Map<String, Object> of) {
        return text(of, "id");
    }

    private static String text(Map<String, Object> of, String field) {
        return String.valueOf(of.get(field));
    }

    private static long number(Map<String, Object> of, String field) {
        return of.get(field) instanceof Long number ? number : 0;
    }

    private static Object sum(Object first, Object other) {
        return (Long) first + (Long) other;
    }

    private static Long total(Long first, Long other) {
        return first + other;
    }
}
