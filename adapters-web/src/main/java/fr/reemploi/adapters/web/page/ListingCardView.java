package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/// A card of a part in a list.
///
/// @param picture URL of the thumbnail; the drawing is shown when empty
/// @param facts year, mileage, fuel
/// @param verified whether a register has confirmed the seller's SIRET
public record ListingCardView(
        String id,
        String address,
        String title,
        Optional<String> picture,
        String drawing,
        Money price,
        List<String> facts,
        Optional<String> reference,
        Optional<String> grade,
        String seller,
        boolean verified) {}
