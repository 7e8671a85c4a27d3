package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.Money;
import java.util.Optional;
import java.util.Set;

/// Terms of sale. Prices include VAT.
///
/// @param coreDeposit refunded when the buyer returns the worn part
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
