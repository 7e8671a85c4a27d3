package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.FavouriteBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The store of favourites.
public final class StoredFavourites implements Favourites {
    private static final Query OF_ACCOUNT =
            where(is(FavouriteBson.ACCOUNT)).descending(FavouriteBson.ADDED_AT);
    private static final Query OF_LISTING = where(is(FavouriteBson.LISTING));

    public static final Schema<Favourite> SCHEMA =
            Schema.<Favourite>of(
                            "favourite",
                            "favourites",
                            Favourite::id,
                            Favourite::version,
                            Favourite::withNextVersion,
                            FavouriteBson::write,
                            FavouriteBson::read)
                    .with(OF_ACCOUNT, OF_LISTING);

    private final DocumentStore<Favourite> favourites;

    public StoredFavourites(DocumentStores stores) {
        favourites = stores.open(SCHEMA);
    }

    @Override
    public Optional<Favourite> find(AccountId account, ListingId listing) {
        return favourites.find(Favourite.id(account, listing));
    }

    @Override
    public void add(Favourite favourite) {
        try {
            favourites.save(Change.of(favourite));
        } catch (StaleVersionException isOneAlready) {
            // the one that is stored stays
        }
    }

    @Override
    public void remove(AccountId account, ListingId listing) {
        favourites.delete(Favourite.id(account, listing));
    }

    @Override
    public Page<Favourite> ofAccount(AccountId account, int limit, Optional<String> cursor) {
        return favourites.page(
                OF_ACCOUNT,
                limit,
                cursor,
                favourite -> new Cursor(favourite.addedAt(), favourite.id()),
                account.value());
    }

    @Override
    public Set<ListingId> among(AccountId account, Collection<ListingId> listings) {
        var ids = listings.stream().map(listing -> Favourite.id(account, listing)).toList();
        return favourites.findAll(ids).stream().map(Favourite::listing).collect(Collectors.toSet());
    }

    @Override
    public long count(AccountId account) {
        return favourites.count(OF_ACCOUNT, account.value());
    }

    @Override
    public void deleteOfAccount(AccountId account) {
        favourites.deleteAll(OF_ACCOUNT, account.value());
    }

    @Override
    public void deleteOfListing(ListingId listing) {
        favourites.deleteAll(OF_LISTING, listing.value());
    }
}
