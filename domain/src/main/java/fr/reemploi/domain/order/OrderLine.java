package fr.reemploi.domain.order;

import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Odometer;
import java.util.List;
import java.util.Optional;

/// One part as it was at purchase; later changes of the listing do not affect it.
///
/// @param category the id of its part type, as in the catalogue
/// @param photo the photo store's key of its first photo
public record OrderLine(
        ListingId listing,
        Title title,
        Optional<String> category,
        Optional<String> photo,
        Money price,
        VatScheme vatScheme,
        Optional<Money> coreDeposit,
        List<PartNumber> partNumbers,
        Optional<Mileage> mileage,
        Optional<Integer> warrantyMonths) {
    public OrderLine {
        partNumbers = List.copyOf(partNumbers);
    }

    public static OrderLine of(Listing listing) {
        var details = listing.details();
        var offer = details.offer();
        return new OrderLine(
                listing.id(),
                details.title(),
                details.part().category(),
                listing.photos().stream().findFirst().map(Photo::key),
                offer.price().orElseThrow(),
                offer.vatScheme(),
                offer.coreDeposit().filter(Money::isPositive),
                details.part().partNumbers(),
                mileage(details.donor().odometer()),
                offer.warrantyMonths());
    }

    public Money deposit() {
        return coreDeposit.orElse(Money.ZERO);
    }

    private static Optional<Mileage> mileage(Odometer odometer) {
        return odometer instanceof Odometer.Reading(var mileage)
                ? Optional.of(mileage)
                : Optional.empty();
    }
}
