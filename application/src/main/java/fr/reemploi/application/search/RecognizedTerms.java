package fr.reemploi.application.search;

import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// The terms of the trade in a sentence.
///
/// @param makes ids; that of a model is among them
/// @param models ids; several where the sentence names a model without its generation
/// @param categories ids of part types
/// @param price an amount in euros; of several, the last one
/// @param orderNumbers in their canonical form
/// @param otherWords the remaining words, folded: lower case without accents, and without plural
public record RecognizedTerms(
        List<String> makes,
        List<String> models,
        Optional<Year> year,
        List<String> categories,
        Optional<Position> position,
        Optional<Fuel> fuel,
        List<String> engineCodes,
        List<String> partNumbers,
        Optional<Plate> plate,
        Optional<Vin> vin,
        List<String> orderNumbers,
        Optional<Money> price,
        List<String> otherWords) {
    public RecognizedTerms {
        makes = List.copyOf(makes);
        models = List.copyOf(models);
        categories = List.copyOf(categories);
        engineCodes = List.copyOf(engineCodes);
        partNumbers = List.copyOf(partNumbers);
        orderNumbers = List.copyOf(orderNumbers);
        otherWords = List.copyOf(otherWords);
    }

    public boolean namesVehicle() {
        return !makes.isEmpty() || plate.isPresent() || vin.isPresent();
    }

    public boolean namesPart() {
        return !categories.isEmpty() || !partNumbers.isEmpty();
    }
}
