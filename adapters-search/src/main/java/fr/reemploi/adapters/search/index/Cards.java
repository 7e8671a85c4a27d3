package fr.reemploi.adapters.search.index;

import fr.reemploi.application.search.Card;
import fr.reemploi.application.search.Card.CardDonor;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.Reference;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Year;
import java.util.Optional;

/// Makes the card of a part on sale.
final class Cards {
    private Cards() {}

    static Card of(Listing listing) {
        var content = listing.content();
        var part = content.part();
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
                donor.odometer() instanceof Odometer.Read(var mileage)
                        ? Optional.of(mileage.kilometres())
                        : Optional.empty());
    }
}
