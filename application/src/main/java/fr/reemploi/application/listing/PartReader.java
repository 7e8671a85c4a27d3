package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.listing.Colour;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.vehicle.EngineCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the form fields of the part and its fitments.
final class PartReader {
    private final Catalogue catalogue;
    private final VehicleReader vehicles;

    PartReader(Catalogue catalogue, VehicleReader vehicles) {
        this.catalogue = catalogue;
        this.vehicles = vehicles;
    }

    Part read(Form form) {
        return new Part(
                form.text("category", input -> category(form, input)).map(Category::id),
                ListingField.POSITION.read(form, Position.class),
                form.text("grade", PartReader::grade),
                ListingField.CONDITION.read(form, Condition.class).orElse(Condition.USED),
                form.text("colour", form.isUserInput() ? Colour::parseWord : Colour::parse),
                partNumbers(form),
                form.forms("fitments", Part.MAX_FITMENTS, this::fitment));
    }

    private Category category(Form form, String input) {
        var category = catalogue.category(input);
        if (category.isEmpty() && form.isUserInput()) category = catalogue.categoryNamed(input);
        return category.orElseThrow(
                () -> new InvalidInputException("catalogue.unknown-category", input));
    }

    private static Grade grade(String name) {
        for (var grade : Grade.values()) {
            if (grade.name().equals(name.strip().toUpperCase(Locale.ROOT))) return grade;
        }
        throw new InvalidInputException("word.unknown", name, "A, B, C");
    }

    private static List<PartNumber> partNumbers(Form form) {
        if (!form.isUserInput() || !form.isText("references"))
            return form.list("references", Part.MAX_PART_NUMBERS, PartReader::partNumber);
        return form.text("references", PartReader::splitPartNumbers).orElse(List.of());
    }

    private static List<PartNumber> splitPartNumbers(String input) {
        var references =
                Stream.of(input.split("[|,;\\n]", -1))
                        .filter(text -> !text.isBlank())
                        .map(PartNumber::parse)
                        .toList();
        if (references.size() > Part.MAX_PART_NUMBERS)
            throw new InvalidInputException("list.too-long", Part.MAX_PART_NUMBERS);
        return references;
    }

    private static PartNumber partNumber(Object raw) {
        if (raw instanceof String text) return PartNumber.parse(text);
        throw new InvalidInputException("field.type", "text");
    }

    private Optional<Fitment> fitment(Form form) {
        var vehicle = vehicles.makeAndModel(form);
        form.require("make", vehicle.make());
        var from = vehicles.year(form, "yearFrom");
        var to = vehicles.year(form, "yearTo");
        var engine = form.text("engineCode", EngineCode::parse);
        return vehicle.make().map(make -> new Fitment(make, vehicle.model(), from, to, engine));
    }
}
