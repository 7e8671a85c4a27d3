package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.settings.PriceBand;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Prices entered by the operator. They apply within metropolitan France only.
public record PriceGrid(List<PriceBand> bands) {
    public PriceGrid {
        bands = List.copyOf(bands);
    }

    /// The lowest price for a weight; empty if the parcel is too heavy for the service.
    public Optional<Money> price(String service, int grams) {
        return bands.stream()
                .filter(band -> band.service().equals(service) && grams <= band.upToGrams())
                .map(PriceBand::price)
                .min(Comparator.naturalOrder());
    }

    public static boolean covers(Destination from, Destination to) {
        return Stream.of(from, to)
                .allMatch(end -> Zone.of(end).filter(Zone.METROPOLITAN_FRANCE::equals).isPresent());
    }
}
