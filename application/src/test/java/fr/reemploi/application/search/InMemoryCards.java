package fr.reemploi.application.search;

import fr.reemploi.application.search.Card.CardDonor;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.Reference;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Year;
import java.util.Optional;

/// The cards of the parts the search in memory holds.
final class InMemoryCards {
    private InMemoryCards() {}

    static Card of(Listing listing) {
        var content = listing.content();
        var part = content.part();
        var donor = content.donor();
        return new Card(
                listing.id(),
                listing.seller(),
                content.title().value(),
                part.category(),
                part.grade(),
                part.condition(),
                content.offer().price().orElseThrow(),
                part.references().stream().map(Reference::typed).toList(),
                content.offer().warrantyMonths(),
                listing.publishedAt().orElseThrow(),
                new CardDonor(
                        donor.make(),
                        donor.model(),
                        donor.year().map(Year::getValue),
                        donor.fuel(),
                        donor.engineCode().map(EngineCode::value),
                        donor.odometer() instanceof Odometer.Read(var mileage)
                                ? Optional.of(mileage.kilometres())
                                : Optional.empty()),
                listing.photos().stream().findFirst());
    }
}
