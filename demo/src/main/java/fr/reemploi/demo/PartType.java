package fr.reemploi.demo;

import fr.reemploi.demo.picture.PartDrawing;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.TsvFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A type of part in the sample data.
///
/// @param word what sellers call it, in French
/// @param feminine whether the word is feminine
/// @param places possible positions on the car; empty if there is only one
/// @param check sentence that says what was checked
/// @param extras optional additions to the title
record PartType(
        Category category,
        PartDrawing drawing,
        String word,
        boolean feminine,
        int frequency,
        int lowEuros,
        int highEuros,
        List<Position> places,
        Scope scope,
        String check,
        List<String> extras) {
    private static final Set<String> DIESEL_ONLY =
            Set.of("injector", "high-pressure-pump", "flywheel", "turbocharger", "intercooler");

    /// The group of cars that share the part number.
    enum Scope {
        ENGINE,
        MODEL,
        PHASE
    }

    static List<PartType> all(Catalogue catalogue) {
        return TsvFile.read(PartType.class, "part-types.tsv").stream()
                .map(row -> of(row, catalogue))
                .toList();
    }

    private static PartType of(TsvFile.Row row, Catalogue catalogue) {
        return new PartType(
                catalogue
                        .category(row.text("category"))
                        .orElseThrow(() -> row.error("there is no such category")),
                row.as("drawing", PartDrawing::valueOf),
                row.text("word"),
                row.text("gender").equals("f"),
                row.as("frequency", Integer::valueOf),
                row.as("low", Integer::valueOf),
                row.as("high", Integer::valueOf),
                row.as("positions", PartType::places),
                row.as("scope", word -> EnumNames.parse(Scope.class, word)),
                row.text("check"),
                row.list("extras"));
    }

    boolean isDieselOnly() {
        return DIESEL_ONLY.contains(category.id());
    }

    /// Adds the feminine ending if needed: `contrôlé`, `contrôlée`.
    String withGender(String masculine) {
        return feminine ? masculine + "e" : masculine;
    }

    /// The word with its position: `Porte avant droite`.
    String withPosition(Optional<Position> place) {
        return place.map(at -> word + suffix(at)).orElse(word);
    }

    private String suffix(Position at) {
        var axle =
                switch (at) {
                    case FRONT, FRONT_LEFT, FRONT_RIGHT -> " avant";
                    case REAR, REAR_LEFT, REAR_RIGHT -> " arrière";
                    case LEFT, RIGHT, UPPER, LOWER -> "";
                };
        var side =
                switch (at) {
                    case LEFT, FRONT_LEFT, REAR_LEFT -> " gauche";
                    case RIGHT, FRONT_RIGHT, REAR_RIGHT -> withGender(" droit");
                    case FRONT, REAR, UPPER, LOWER -> "";
                };
        return (word.endsWith(axle) ? "" : axle) + side;
    }

    private static List<Position> places(String word) {
        return switch (word) {
            case "none" -> List.of();
            case "front" -> List.of(Position.FRONT);
            case "rear" -> List.of(Position.REAR);
            case "side" -> List.of(Position.LEFT, Position.RIGHT);
            case "front-side" -> List.of(Position.FRONT_LEFT, Position.FRONT_RIGHT);
            case "rear-side" -> List.of(Position.REAR_LEFT, Position.REAR_RIGHT);
            case "corner" ->
                    List.of(
                            Position.FRONT_LEFT,
                            Position.FRONT_RIGHT,
                            Position.REAR_LEFT,
                            Position.REAR_RIGHT);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
