package fr.reemploi.domain.shipping;

import static fr.reemploi.domain.listing.DeliveryMode.FREIGHT;
import static fr.reemploi.domain.listing.DeliveryMode.HOME;
import static fr.reemploi.domain.shipping.Zone.CORSICA;
import static fr.reemploi.domain.shipping.Zone.METROPOLITAN_FRANCE;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A seller's own shipping rates by zone and weight, and whether local pickup is offered. A seller
/// who has not set any has usable defaults.
public record SellerRates(
        AccountId seller, Version version, boolean localPickup, List<RateBand> bands) {
    public static final int MAX_BANDS = 100;

    public SellerRates {
        if (bands.size() > MAX_BANDS) throw new InvalidInputException("list.too-long", MAX_BANDS);
        bands = List.copyOf(bands);
    }

    /// Default rates: parcels in metropolitan France up to 30 kg, pallets above, and local pickup.
    public static SellerRates initial(AccountId seller) {
        var bands =
                List.of(
                        new RateBand(HOME, METROPOLITAN_FRANCE, 1_000, Money.cents(690), 3),
                        new RateBand(HOME, METROPOLITAN_FRANCE, 5_000, Money.cents(1_290), 3),
                        new RateBand(HOME, METROPOLITAN_FRANCE, 10_000, Money.cents(1_790), 3),
                        new RateBand(HOME, METROPOLITAN_FRANCE, 30_000, Money.cents(2_990), 3),
                        new RateBand(HOME, CORSICA, 30_000, Money.cents(4_490), 5),
                        new RateBand(FREIGHT, METROPOLITAN_FRANCE, 100_000, Money.cents(8_900), 5),
                        new RateBand(FREIGHT, METROPOLITAN_FRANCE, 300_000, Money.cents(12_900), 5),
                        new RateBand(
                                FREIGHT, METROPOLITAN_FRANCE, 600_000, Money.cents(19_900), 6));
        return new SellerRates(seller, Version.NEW, true, bands);
    }

    /// The lowest price for a weight; empty where there is none, so that it is not offered.
    public Optional<RateBand> price(ParcelWeight weight, Destination destination) {
        var mode = weight.needsFreight() ? FREIGHT : HOME;
        return Zone.of(destination).flatMap(zone -> price(weight, zone, mode));
    }

    private Optional<RateBand> price(ParcelWeight weight, Zone zone, DeliveryMode mode) {
        return bands.stream()
                .filter(band -> band.covers(zone, weight, mode))
                .min(Comparator.comparing(RateBand::price));
    }

    public SellerRates update(boolean newLocalPickup, List<RateBand> newBands) {
        return new SellerRates(seller, version, newLocalPickup, newBands);
    }

    public SellerRates withNextVersion() {
        return new SellerRates(seller, version.next(), localPickup, bands);
    }
}
