package fr.reemploi.application.favourite;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.ListingId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// In-memory favourites.
public final class InMemoryFavourites implements Favourites {
    private final InMemoryTable<UUID, Favourite> table =
            new InMemoryTable<>(Favourite::id, Favourite::version);

    @Override
    public Optional<Favourite> find(AccountId account, ListingId listing) {
        return table.find(Favourite.id(account, listing));
    }

    @Override
    public synchronized void add(Favourite favourite) {
        if (table.find(favourite.id()).isEmpty())
            table.save(favourite, favourite.withNextVersion(), () -> {});
    }

    @Override
    public void remove(AccountId account, ListingId listing) {
        table.remove(Favourite.id(account, listing));
    }

    @Override
    public Page<Favourite> ofAccount(AccountId account, int limit, Optional<String> cursor) {
        return table.latest(isOf(account), InMemoryFavourites::position, limit, cursor);
    }

    private static Cursor position(Favourite favourite) {
        return new Cursor(favourite.addedAt(), favourite.id());
    }

    @Override
    public Set<ListingId> among(AccountId account, Collection<ListingId> listings) {
        return table.all().stream()
                .filter(isOf(account))
                .map(Favourite::listing)
                .filter(listings::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public long count(AccountId account) {
        return table.all().stream().filter(isOf(account)).count();
    }

    @Override
    public void deleteOfAccount(AccountId account) {
        table.removeIf(isOf(account));
    }

    @Override
    public void deleteOfListing(ListingId listing) {
        table.removeIf(favourite -> favourite.listing().equals(listing));
    }

    private static Predicate<Favourite> isOf(AccountId account) {
        return favourite -> favourite.account().equals(account);
    }
}
