package fr.reemploi.application.listing;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Change;
import java.util.Map;
import java.util.function.Function;

/// Updates the details of a listing.
@UseCase
public final class UpdateListing {
    private final Accounts accounts;
    private final Listings listings;
    private final ListingForm forms;
    private final BusinessClock clock;

    public UpdateListing(
            Accounts accounts, Listings listings, ListingForm forms, BusinessClock clock) {
        this.accounts = accounts;
        this.listings = listings;
        this.forms = forms;
        this.clock = clock;
    }

    /// Applies a merge patch (RFC 7396): absent fields are unchanged.
    public Listing patch(
            Actor actor, ListingId id, ExpectedVersion expected, Map<String, Object> patch) {
        var kind = kind(actor);
        return update(
                actor,
                id,
                expected,
                listing -> {
                    var patched = ListingPatch.apply(listing.details(), patch);
                    return forms.read(Form.ofJson(patched), kind, id);
                });
    }

    /// Replaces all details. No change when the listing has these details already, whatever its
    /// version: the same form was sent twice.
    public Listing replace(Actor actor, ListingId id, ExpectedVersion expected, Form form) {
        var details = forms.read(form, kind(actor), id);
        return listings.update(
                id,
                listing -> {
                    ListingAccess.requireOwned(actor, listing, clock.instant());
                    if (listing.details().equals(details)) return Change.none(listing);
                    expected.check(listing.version(), id);
                    return listing.updateDetails(details, clock.instant());
                });
    }

    private Listing update(
            Actor actor,
            ListingId id,
            ExpectedVersion expected,
            Function<Listing, ListingDetails> content) {
        return listings.update(
                id,
                listing -> {
                    ListingAccess.requireOwned(actor, listing, clock.instant());
                    expected.check(listing.version(), id);
                    return listing.updateDetails(content.apply(listing), clock.instant());
                });
    }

    private SellerKind kind(Actor actor) {
        return accounts.get(actor.account())
                .seller()
                .map(SellerProfile::kind)
                .orElse(SellerKind.INDIVIDUAL);
    }
}
