package fr.reemploi.adapters.http.order;

import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.domain.ledger.Ledger;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Instant;
import java.util.List;

/// The ledger of an order.
///
/// @param balance the sum of the entries: always zero
record LedgerJson(List<EntryJson> entries, MoneyJson balance) {
    static LedgerJson of(Ledger ledger) {
        var entries =
                ledger.postings().stream()
                        .flatMap(posting ->
                                posting.entries().stream()
                                        .map(entry ->
                                                new EntryJson(
                                                        posting.at(),
                                                        EnumNames.of(entry.account()),
                                                        MoneyJson.of(entry.amount()),
                                                        posting.event())))
                        .toList();
        return new LedgerJson(entries, MoneyJson.of(ledger.balance()));
    }

    /// An entry: a positive amount is added to the account, a negative one is taken from it.
    record EntryJson(Instant at, String account, MoneyJson amount, String event) {}
}
