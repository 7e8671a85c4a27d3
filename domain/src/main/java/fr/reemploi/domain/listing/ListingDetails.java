package fr.reemploi.domain.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All a seller says of a part. A draft may leave out much of it; a published listing may not.
///
/// @param location the shelf it lies on, for the seller alone
public record ListingDetails(
        Optional<Sku> sku,
        Title title,
        Optional<String> description,
        Part part,
        Donor donor,
        Offer offer,
        Optional<Parcel> parcel,
        Optional<String> location) {
    /// What a deleted listing says: nothing.
    static final ListingDetails NONE =
            new ListingDetails(
                    Optional.empty(),
                    new Title("—"),
                    Optional.empty(),
                    new Part(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Condition.USED,
                            List.of(),
                            List.of()),
                    Donor.NONE,
                    new Offer(
                            Optional.empty(),
                            VatScheme.STANDARD,
                            Optional.empty(),
                            Optional.empty(),
                            Set.of()),
                    Optional.empty(),
                    Optional.empty());

    public ListingDetails withPart(Part other) {
        return new ListingDetails(sku, title, description, other, donor, offer, parcel, location);
    }

    public ListingDetails withDonor(Donor other) {
        return new ListingDetails(sku, title, description, part, other, offer, parcel, location);
    }
}
