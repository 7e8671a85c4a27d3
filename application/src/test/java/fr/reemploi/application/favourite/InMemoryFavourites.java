package fr.reemploi.application.favourite;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.ListingId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In-memory favourites.
public final class InMemoryFavourites implements Favourites {
    private static final Comparator<Cursor> LAST_ADDED_FIRST =
            Comparator.comparing(Cursor::at)
                    .thenComparing(cursor -> cursor.id().toString())
                    .reversed();

    private final Map<UUID, Favourite> stored = new HashMap<>();

    @Override
    public synchronized Optional<Favourite> find(AccountId account, ListingId listing) {
        return Optional.ofNullable(stored.get(Favourite.id(account, listing)));
    }

    @Override
    public synchronized void add(Favourite favourite) {
        stored.putIfAbsent(favourite.id(), favourite.withNextVersion());
    }

    @Override
    public synchronized void remove(AccountId account, ListingId listing) {
        stored.remove(Favourite.id(account, listing));
    }

    @Override
    public synchronized Page<Favourite> ofAccount(
            AccountId account, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var rows =
                of(account)
                        .filter(favourite -> end.map(last -> isAfter(last, favourite)).orElse(true))
                        .sorted(
                                Comparator.comparing(
                                        InMemoryFavourites::position, LAST_ADDED_FIRST))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(rows, limit, InMemoryFavourites::position);
    }

    private static boolean isAfter(Cursor end, Favourite favourite) {
        return LAST_ADDED_FIRST.compare(end, position(favourite)) < 0;
    }

    private static Cursor position(Favourite favourite) {
        return new Cursor(favourite.addedAt(), favourite.id());
    }

    @Override
    public synchronized Set<ListingId> among(AccountId account, Collection<ListingId> listings) {
        return of(account)
                .map(Favourite::listing)
                .filter(listings::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized long count(AccountId account) {
        return of(account).count();
    }

    @Override
    public synchronized void deleteOfAccount(AccountId account) {
        stored.values().removeIf(favourite -> favourite.account().equals(account));
    }

    @Override
    public synchronized void deleteOfListing(ListingId listing) {
        stored.values().removeIf(favourite -> favourite.listing().equals(listing));
    }

    private Stream<Favourite> of(AccountId account) {
        return stored.values().stream().filter(favourite -> favourite.account().equals(account));
    }
}
