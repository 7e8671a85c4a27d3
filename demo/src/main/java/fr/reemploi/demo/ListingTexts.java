package fr.reemploi.demo;

import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Titles and descriptions in French, as sellers write them, generated from the data of the part.
final class ListingTexts {
    private static final List<String> OPENINGS =
            List.of(
                    "%s d'origine, %s sur une %s de %d%s.",
                    "%s d'occasion, %s sur une %s de %d%s.",
                    "%s d'origine, %s avec soin sur une %s de %d%s.");

    private ListingTexts() {}

    /// `Optique avant droit Peugeot 207 phase 2`
    static String title(
            DonorCar car, PartType type, Optional<Position> position, SeededRandom random) {
        var words = new ArrayList<String>();
        words.add(type.withPosition(position));
        if (!type.extras().isEmpty() && random.percent(75)) words.add(random.pick(type.extras()));
        words.add(car.name());
        switch (type.scope()) {
            case ENGINE -> engine(car, random, words);
            case PHASE ->
                    car.phase()
                            .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                            .filter(_ -> random.percent(80))
                            .ifPresent(words::add);
            case MODEL -> {}
        }
        return String.join(" ", words);
    }

    private static void engine(DonorCar car, SeededRandom random, List<String> words) {
        car.engineName().ifPresent(words::add);
        car.engine()
                .filter(_ -> random.percent(50))
                .flatMap(EngineNames::horsepower)
                .ifPresent(words::add);
    }

    /// Two to four sentences.
    static String description(DonorCar car, PartType type, Terms terms, SeededRandom random) {
        var sentences = new ArrayList<String>();
        sentences.add(
                random.pick(OPENINGS)
                        .formatted(
                                type.word(),
                                type.withGender("démonté"),
                                car.name(),
                                car.year(),
                                odometer(car)));
        sentences.add(type.check());
        if (random.percent(70)) sentences.add(state(terms.grade()));
        if (random.percent(55)) sentences.add(advice(terms, random));
        return String.join(" ", sentences);
    }

    private static String odometer(DonorCar car) {
        return car.kilometres()
                .map(km -> " affichant %s km".formatted(withThousands(km)))
                .orElse(" au kilométrage inconnu");
    }

    private static String state(Grade grade) {
        return switch (grade) {
            case A -> "Très bon état, aucun défaut visible.";
            case B -> "Bon état, avec les traces d'usage normales pour son âge.";
            case C -> "État d'usage : des marques, sans effet sur le fonctionnement.";
        };
    }

    private static String advice(Terms terms, SeededRandom random) {
        if (terms.warrantyMonths() > 0 && random.percent(40))
            return "Garantie %d mois, sur présentation de la facture."
                    .formatted(terms.warrantyMonths());
        return "Comparez la référence %s avec celle de votre pièce avant de commander."
                .formatted(terms.partNumber());
    }

    private static String withThousands(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /// Values used in the texts in addition to car and part.
    record Terms(Grade grade, int warrantyMonths, String partNumber) {}
}
