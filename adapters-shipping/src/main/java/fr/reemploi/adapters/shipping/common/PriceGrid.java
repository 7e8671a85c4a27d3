package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.settings.PriceBand;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.domain.shipping.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The prices an operator wrote down. They hold from metropolitan France to metropolitan France.
public record PriceGrid(List<PriceBand> bands) {
    public PriceGrid {
        bands = List.copyOf(bands);
    }

    /// The cheapest price for such a weight; empty where it is too heavy for this service.
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
