package fr.reemploi.application.search;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Fuel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A listing in a result list.
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
    /// Summary of the donor vehicle.
    public record CardDonor(
            Optional<String> make,
            Optional<String> model,
            Optional<Integer> year,
            Optional<Fuel> fuel,
            Optional<String> engineCode,
            Optional<Integer> mileageKm) {}
}
