package fr.reemploi.application.listing;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.ForbiddenException;

/// Creates draft listings.
@UseCase
public final class DraftListing {
    private final Accounts accounts;
    private final Listings listings;
    private final ListingForm forms;
    private final BusinessClock clock;

    public DraftListing(
            Accounts accounts, Listings listings, ListingForm forms, BusinessClock clock) {
        this.accounts = accounts;
        this.listings = listings;
        this.forms = forms;
        this.clock = clock;
    }

    /// Creates a draft under this id. Repeated with the same id, it returns the existing draft.
    public Listing draft(Actor actor, ListingId id, Form form) {
        actor.require(Role.SELLER);
        var profile =
                accounts.get(actor.account())
                        .seller()
                        .orElseThrow(() -> new ForbiddenException("role.required", "seller"));
        var existing = listings.find(id);
        if (existing.isPresent())
            return ListingAccess.requireOwned(actor, existing.get(), clock.instant());
        var details = forms.read(form, profile.kind(), id);
        var seller =
                new Listing.SellerLocation(
                        actor.account(), profile.address().department().map(Department::code));
        return listings.save(Listing.draft(id, seller, details, clock.instant()));
    }
}
