package fr.reemploi.domain.ledger;

import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A ledger posting: entries that sum to zero.
///
/// @param key idempotency key: `capture`, `refund/1`; a key is posted once
/// @param event human-readable name, e.g. `refund`
public record Posting(String key, String event, Instant at, List<Entry> entries) {
    public Posting {
        entries = List.copyOf(entries);
        var sum = entries.stream().mapToLong(entry -> entry.amount().minor()).sum();
        if (sum != 0)
            throw new IllegalArgumentException(
                    "entries of " + key + " sum to " + sum + ": " + entries);
    }

    public static Builder of(String key, String event, Instant at) {
        return new Builder(key, event, at, new ArrayList<>());
    }

    /// Builds a posting entry by entry. Zero amounts are left out.
    public record Builder(String key, String event, Instant at, List<Entry> entries) {
        public Builder debit(LedgerAccount account, Money amount) {
            if (amount.minor() != 0) entries.add(new Entry(account, amount));
            return this;
        }

        public Builder credit(LedgerAccount account, Money amount) {
            return debit(account, amount.negated());
        }

        public Posting build() {
            return new Posting(key, event, at, entries);
        }
    }
}
