package fr.reemploi.application.search;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Odometer;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// A listing in a list of parts.
public record ListingCard(
        ListingId id,
        AccountId seller,
        String title,
        Optional<String> category,
        Optional<Grade> grade,
        Condition condition,
        Money price,
        List<String> partNumbers,
        Optional<Integer> warrantyMonths,
        Instant publishedAt,
        CardDonor donor,
        Optional<Photo> photo) {
    /// The card of a listing that was published; it need no longer be on sale.
    public static ListingCard of(Listing listing) {
        var details = listing.details();
        var part = details.part();
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
                CardDonor.of(details.donor()),
                listing.photos().stream().findFirst());
    }

    /// Summary of the donor vehicle.
    public record CardDonor(
            Optional<String> make,
            Optional<String> model,
            Optional<Integer> year,
            Optional<Fuel> fuel,
            Optional<String> engineCode,
            Optional<Integer> mileageKm) {
        private static CardDonor of(Donor donor) {
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
}
