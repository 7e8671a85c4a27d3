package fr.reemploi.adapters.search.index;

import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCard.CardDonor;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Year;
import java.util.Optional;

/// Creates the card of a part on sale.
final class CardFactory {
    private CardFactory() {}

    static ListingCard of(Listing listing) {
        var content = listing.details();
        var part = content.part();
        return new ListingCard(
                listing.id(),
                listing.seller(),
                content.title().value(),
                part.category(),
                part.grade(),
                part.condition(),
                content.offer().price().orElseThrow(),
                part.partNumbers().stream().map(PartNumber::value).toList(),
                content.offer().warrantyMonths(),
                listing.publishedAt().orElseThrow(),
                donor(content.donor()),
                listing.photos().stream().findFirst());
    }

    private static CardDonor donor(Donor donor) {
        return new CardDonor(
                donor.make(),
                donor.model(),
                donor.year().map(Year::getValue),
                donor.fuel(),
                donor.engineCode().map(EngineCode::value),
                donor.odometer() instanceof Odometer.Reading(var mileage)
                        ? Optional.of(mileage.kilometres())
                        : Optional.empty());
    }
}
