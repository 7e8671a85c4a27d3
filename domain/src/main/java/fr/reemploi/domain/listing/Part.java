package fr.reemploi.domain.listing;

import java.util.List;
import java.util.Optional;

/// What the part is and what it fits.
///
/// @param category the id of a part type of the catalogue
/// @param references in the seller's order
public record Part(
        Optional<String> category,
        Optional<Position> position,
        Optional<Grade> grade,
        Condition condition,
        List<PartNumber> references,
        List<Fitment> fitments) {
    public static final int MOST_REFERENCES = 30;
    public static final int MOST_FITMENTS = 100;

    public Part {
        references = List.copyOf(references);
        fitments = List.copyOf(fitments);
    }
}
