package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.Money;
import java.util.Optional;
import java.util.Set;

/// On what terms the part is sold. Prices include VAT.
///
/// @param coreDeposit what the buyer gets back when he returns his worn part
public record Offer(
        Optional<Money> price,
        VatScheme vatScheme,
        Optional<Integer> warrantyMonths,
        Optional<Money> coreDeposit,
        Set<DeliveryMode> deliveryModes) {
    public Offer {
        deliveryModes = Set.copyOf(deliveryModes);
    }
}
