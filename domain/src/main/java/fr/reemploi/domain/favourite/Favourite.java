package fr.reemploi.domain.favourite;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// A listing that an account has marked to find it again. It is added once and removed; it never
/// changes.
public record Favourite(AccountId account, ListingId listing, Version version, Instant addedAt) {
    public static Favourite of(AccountId account, ListingId listing, Instant now) {
        return new Favourite(account, listing, Version.NEW, now);
    }

    public UUID id() {
        return id(account, listing);
    }

    /// The id follows from account and listing, so that there is at most one of both.
    public static UUID id(AccountId account, ListingId listing) {
        var key = account + " " + listing;
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII));
    }

    public Favourite withNextVersion() {
        return new Favourite(account, listing, version.next(), addedAt);
    }
}
