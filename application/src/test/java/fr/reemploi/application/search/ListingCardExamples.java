package fr.reemploi.application.search;

import fr.reemploi.application.search.ListingCard.CardDonor;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Year;
import java.util.Optional;

/// Cards of the parts in the in-memory search.
final class ListingCardExamples {
    private ListingCardExamples() {}

    static ListingCard of(Listing listing) {
        var details = listing.details();
        var part = details.part();
        var donor = details.donor();
        return new ListingCard(
                listing.id(),
                listing.seller(),
                details.title().value(),
                part.category(),
                part.grade(),
                part.condition(),
                details.offer().price().orElseThrow(),
                part.partNumbers().stream().map(PartNumber::value).toList(),
                details.offer().warrantyMonths(),
                listing.publishedAt().orElseThrow(),
                new CardDonor(
                        donor.make(),
                        donor.model(),
                        donor.year().map(Year::getValue),
                        donor.fuel(),
                        donor.engineCode().map(EngineCode::value),
                        donor.odometer() instanceof Odometer.Reading(var mileage)
                                ? Optional.of(mileage.kilometres())
                                : Optional.empty()),
                listing.photos().stream().findFirst());
    }
}
