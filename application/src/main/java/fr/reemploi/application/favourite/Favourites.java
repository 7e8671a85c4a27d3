package fr.reemploi.application.favourite;

import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.listing.ListingId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Store of favourites.
public interface Favourites {
    Optional<Favourite> find(AccountId account, ListingId listing);

    /// Stores a favourite. One of the same account and listing that is stored stays as it is.
    void add(Favourite favourite);

    /// Removes a favourite; no change where there is none.
    void remove(AccountId account, ListingId listing);

    /// A page of an account's favourites, the last added first.
    Page<Favourite> ofAccount(AccountId account, int limit, Optional<String> cursor);

    /// Those of the listings that are favourites of the account.
    Set<ListingId> among(AccountId account, Collection<ListingId> listings);

    long count(AccountId account);

    void deleteOfAccount(AccountId account);

    void deleteOfListing(ListingId listing);
}
