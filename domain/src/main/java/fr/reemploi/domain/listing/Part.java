package fr.reemploi.domain.listing;

import java.util.List;
import java.util.Optional;

/// Identification of the part and the vehicles it fits.
///
/// @param category the id of a part type of the catalogue
/// @param partNumbers in the seller's order
public record Part(
        Optional<String> category,
        Optional<Position> position,
        Optional<Grade> grade,
        Condition condition,
        Optional<Colour> colour,
        List<PartNumber> partNumbers,
        List<Fitment> fitments) {
    public static final Part NONE =
            new Part(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Condition.USED,
                    Optional.empty(),
                    List.of(),
                    List.of());

    public static final int MAX_PART_NUMBERS = 30;
    public static final int MAX_FITMENTS = 100;

    public Part {
        partNumbers = List.copyOf(partNumbers);
        fitments = List.copyOf(fitments);
    }
}
