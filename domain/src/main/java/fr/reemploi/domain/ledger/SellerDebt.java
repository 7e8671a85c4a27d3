package fr.reemploi.domain.ledger;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Debt of a seller to the marketplace after a failed reversal. It is deducted from their next
/// payouts.
///
/// @param owed what the seller came to owe
/// @param withheld what was deducted from payouts
public record SellerDebt(AccountId seller, Version version, List<Item> owed, List<Item> withheld) {
    public SellerDebt {
        owed = List.copyOf(owed);
        withheld = List.copyOf(withheld);
    }

    /// An amount and its key; each key counts once.
    public record Item(String key, Money amount) {}

    public static SellerDebt none(AccountId seller) {
        return new SellerDebt(seller, Version.NEW, List.of(), List.of());
    }

    public Money outstanding() {
        return sum(owed).minus(sum(withheld));
    }

    public Change<SellerDebt> add(String key, Money amount) {
        if (find(owed, key).isPresent()) return Change.none(this);
        return Change.of(new SellerDebt(seller, version, append(owed, key, amount), withheld));
    }

    /// Deducts what is owed, up to `max`. Repeated with the same key, it withholds no more than the
    /// first time.
    public Change<SellerDebt> withhold(String key, Money max) {
        var previous = find(withheld, key);
        if (previous.isPresent() && previous.get().compareTo(max) <= 0) return Change.none(this);
        var amount = previous.isPresent() || outstanding().compareTo(max) > 0 ? max : outstanding();
        if (!amount.isPositive()) return Change.none(this);
        var others = withheld.stream().filter(item -> !item.key().equals(key)).toList();
        return Change.of(new SellerDebt(seller, version, owed, append(others, key, amount)));
    }

    /// The amount withheld under a key.
    public Money withheldFor(String key) {
        return find(withheld, key).orElse(Money.ZERO);
    }

    public SellerDebt withNextVersion() {
        return new SellerDebt(seller, version.next(), owed, withheld);
    }

    private static Money sum(List<Item> items) {
        return Money.sum(items.stream().map(Item::amount));
    }

    private static Optional<Money> find(List<Item> items, String key) {
        return items.stream().filter(item -> item.key().equals(key)).map(Item::amount).findFirst();
    }

    private static List<Item> append(List<Item> items, String key, Money amount) {
        var more = new ArrayList<>(items);
        more.add(new Item(key, amount));
        return more;
    }
}
