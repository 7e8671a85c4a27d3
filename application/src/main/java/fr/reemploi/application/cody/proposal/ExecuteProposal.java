package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.ListingValues;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.UpdateListing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.cody.ProposedAction;
import fr.reemploi.domain.cody.ProposedAction.DraftCreation;
import fr.reemploi.domain.cody.ProposedAction.ListingWithdrawal;
import fr.reemploi.domain.cody.ProposedAction.Repricing;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingState;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Executes the action of a proposal by the use case a page would call, and undoes it. An action
/// that is done already is left alone: the program may have stopped before the proposal was stored
/// as confirmed.
@UseCase
public final class ExecuteProposal {
    private final ReadListings reading;
    private final DraftListing drafting;
    private final UpdateListing updating;
    private final PublishListing publishing;

    public ExecuteProposal(
            ReadListings reading,
            DraftListing drafting,
            UpdateListing updating,
            PublishListing publishing) {
        this.reading = reading;
        this.drafting = drafting;
        this.updating = updating;
        this.publishing = publishing;
    }

    /// @throws ConflictException `proposal.listing-changed`
    void execute(Actor actor, ProposedAction action) {
        actor.require(Role.SELLER);
        switch (action) {
            case DraftCreation(var id, var details) ->
                    drafting.draft(actor, id, Form.ofJson(ListingValues.of(details)));
            case Repricing(var id, var seen, _, var after) -> {
                var listing = read(actor, action);
                if (price(listing).equals(Optional.of(after))) return;
                updating.patch(actor, id, sameVersion(listing, seen), pricePatch(price(after)));
            }
            case ListingWithdrawal(var id, var seen, _) -> {
                var listing = read(actor, action);
                if (listing.state() instanceof ListingState.Withdrawn) return;
                publishing.withdraw(actor, id, sameVersion(listing, seen));
            }
        }
    }

    /// @throws ConflictException `proposal.not-undoable` when the listing was changed since
    void undo(Actor actor, ProposedAction action) {
        actor.require(Role.SELLER);
        switch (action) {
            case DraftCreation(var id, var details) -> {
                var draft = readUnlessDeleted(actor, action);
                if (draft.isEmpty()) return;
                requireUndoable(isUntouched(draft.get(), details));
                publishing.delete(actor, id, version(draft.get()));
            }
            case Repricing(var id, _, var before, var after) -> {
                var listing = read(actor, action);
                if (price(listing).equals(before)) return;
                requireUndoable(price(listing).equals(Optional.of(after)));
                var price = before.map(ExecuteProposal::price);
                updating.patch(actor, id, version(listing), pricePatch(price.orElse(null)));
            }
            case ListingWithdrawal(var id, _, var republishable) -> {
                var snapshot = reading.read(Optional.of(actor), id);
                if (snapshot.status() == ListingStatus.PUBLISHED) return;
                requireUndoable(republishable && snapshot.status() == ListingStatus.WITHDRAWN);
                publishing.publish(actor, id);
            }
        }
    }

    private static boolean isUntouched(Listing draft, ListingDetails details) {
        return draft.state() instanceof ListingState.Draft
                && draft.photos().isEmpty()
                && draft.details().equals(details);
    }

    private Listing read(Actor actor, ProposedAction action) {
        return reading.read(Optional.of(actor), action.listing()).listing();
    }

    private Optional<Listing> readUnlessDeleted(Actor actor, ProposedAction action) {
        try {
            return Optional.of(read(actor, action));
        } catch (GoneException | NotFoundException deleted) {
            return Optional.empty();
        }
    }

    /// The version a proposal was made for, if the listing is still at it. Otherwise the conflict
    /// is told to the person: trying again would not help.
    private static ExpectedVersion sameVersion(Listing listing, Version seen) {
        if (!listing.version().equals(seen))
            throw new ConflictException("proposal.listing-changed", listing.id());
        return version(listing);
    }

    private static ExpectedVersion version(Listing listing) {
        return new ExpectedVersion(Optional.of(listing.version()));
    }

    private static void requireUndoable(boolean undoable) {
        if (!undoable) throw new ConflictException("proposal.not-undoable");
    }

    private static Optional<Money> price(Listing listing) {
        return listing.details().offer().price();
    }

    private static Map<String, Object> price(Money price) {
        return Map.of("amount", price.minor(), "currency", price.currency().getCurrencyCode());
    }

    /// A merge patch; null clears the price.
    private static Map<String, Object> pricePatch(@Nullable Map<String, Object> price) {
        var patch = new HashMap<String, Object>();
        patch.put("price", price);
        return patch;
    }
}
