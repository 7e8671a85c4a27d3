package fr.reemploi.domain.listing;

import java.util.Optional;

/// All a seller says of a part. A draft may leave out much of it; a published listing may not.
///
/// @param location the shelf it lies on, for the seller alone
public record Content(
        Optional<Sku> sku,
        Title title,
        Optional<String> description,
        Part part,
        Donor donor,
        Offer offer,
        Optional<Parcel> parcel,
        Optional<String> location) {
    public Content withPart(Part other) {
        return new Content(sku, title, description, other, donor, offer, parcel, location);
    }

    public Content withDonor(Donor other) {
        return new Content(sku, title, description, part, other, offer, parcel, location);
    }
}
