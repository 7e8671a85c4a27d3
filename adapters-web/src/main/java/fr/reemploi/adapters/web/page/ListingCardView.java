package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/// A part in a list of parts.
///
/// @param picture the address of a small photo; the drawing stands in where there is none
/// @param facts what tells it from its neighbours: year, mileage, grade
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
        String seller) {}
