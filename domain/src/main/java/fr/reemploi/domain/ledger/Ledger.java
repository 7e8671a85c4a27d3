package fr.reemploi.domain.ledger;

import fr.reemploi.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;

/// The postings of one order, oldest first. Append-only.
public record Ledger(List<Posting> postings) {
    public static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        postings = List.copyOf(postings);
    }

    /// Appends a posting; no change when its key was posted before or all its amounts are zero.
    public Ledger post(Posting posting) {
        if (posting.entries().isEmpty() || has(posting.key())) return this;
        var more = new ArrayList<>(postings);
        more.add(posting);
        return new Ledger(more);
    }

    public boolean has(String key) {
        return postings.stream().anyMatch(posting -> posting.key().equals(key));
    }

    public Money balance(LedgerAccount account) {
        return Money.cents(
                postings.stream()
                        .flatMap(posting -> posting.entries().stream())
                        .filter(entry -> entry.account() == account)
                        .mapToLong(entry -> entry.amount().minor())
                        .sum());
    }

    /// The sum of all entries: always zero.
    public Money balance() {
        return Money.cents(
                postings.stream()
                        .flatMap(posting -> posting.entries().stream())
                        .mapToLong(entry -> entry.amount().minor())
                        .sum());
    }
}
