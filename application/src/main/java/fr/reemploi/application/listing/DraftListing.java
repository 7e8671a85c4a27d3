package fr.reemploi.application.listing;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
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

    /// Creates a draft under this id. Repeated with the same id and the same details, it returns
    /// the existing draft.
    ///
    /// @throws StaleVersionException when a listing with this id has other details: they would be
    ///   lost
    public Listing draftOnce(Actor actor, ListingId id, Form form) {
        Listing listing;
        try {
            listing = draft(actor, id, form);
        } catch (StaleVersionException draftedAtTheSameTime) {
            listing =
                    ListingAccess.requireOwned(
                            actor,
                            listings.find(id).orElseThrow(() -> draftedAtTheSameTime),
                            clock.instant());
        }
        if (!listing.details().equals(forms.read(form, profile(actor).kind(), id)))
            throw new StaleVersionException(id);
        return listing;
    }

    /// Creates a draft under this id. Repeated with the same id, it returns the existing draft.
    public Listing draft(Actor actor, ListingId id, Form form) {
        actor.require(Role.SELLER);
        var profile = profile(actor);
        var existing = listings.find(id);
        if (existing.isPresent())
            return ListingAccess.requireOwned(actor, existing.get(), clock.instant());
        var details = forms.read(form, profile.kind(), id);
        var seller =
                new Listing.SellerLocation(
                        actor.account(), profile.address().department().map(Department::code));
        return listings.save(Listing.draft(id, seller, details, clock.instant()));
    }

    /// Reads the details a draft under this id would have; creates nothing.
    ///
    /// @throws fr.reemploi.domain.shared.InvalidInputException with every error
    public ListingDetails read(Actor actor, ListingId id, Form form) {
        actor.require(Role.SELLER);
        return forms.read(form, profile(actor).kind(), id);
    }

    private SellerProfile profile(Actor actor) {
        return accounts.get(actor.account())
                .seller()
                .orElseThrow(() -> new ForbiddenException("role.required", "seller"));
    }
}
