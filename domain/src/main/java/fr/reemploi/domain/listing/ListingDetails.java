package fr.reemploi.domain.listing;

import java.util.Optional;
import java.util.Set;

/// The description of a part by its seller. A draft may be incomplete; a published listing may not.
///
/// @param location storage location, visible only to the seller
public record ListingDetails(
        Optional<Sku> sku,
        Title title,
        Optional<String> description,
        Part part,
        Donor donor,
        Offer offer,
        Optional<Parcel> parcel,
        Optional<String> location) {
    /// Blank details of a deleted listing.
    static final ListingDetails NONE =
            new ListingDetails(
                    Optional.empty(),
                    new Title("—"),
                    Optional.empty(),
                    Part.NONE,
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
