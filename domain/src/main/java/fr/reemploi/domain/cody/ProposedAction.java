package fr.reemploi.domain.cody;

import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import java.util.Optional;

/// What a proposal does once it is confirmed. No action moves money.
public sealed interface ProposedAction {
    ListingId listing();

    /// Creates a draft listing.
    ///
    /// @param listing its future id: confirmed twice, the draft is created once
    record DraftCreation(ListingId listing, ListingDetails details) implements ProposedAction {}

    /// Changes the price of a listing.
    ///
    /// @param seen the version of the listing it was made for
    record Repricing(ListingId listing, Version seen, Optional<Money> before, Money after)
            implements ProposedAction {}

    /// Withdraws a listing from sale.
    ///
    /// @param seen the version of the listing it was made for
    /// @param republishable whether it can be published again as it is
    record ListingWithdrawal(ListingId listing, Version seen, boolean republishable)
            implements ProposedAction {}
}
