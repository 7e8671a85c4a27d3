package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.vehicle.EngineCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of a form that say what the part is and what it fits.
final class PartReader {
    private final Catalogue catalogue;
    private final VehicleReader vehicles;

    PartReader(Catalogue catalogue, VehicleReader vehicles) {
        this.catalogue = catalogue;
        this.vehicles = vehicles;
    }

    Part read(Form form) {
        return new Part(
                form.text("category", typed -> category(form, typed)).map(Category::id),
                form.text("position", word -> EnumNames.parse(Position.class, word)),
                form.text("grade", PartReader::grade),
                form.text("condition", word -> EnumNames.parse(Condition.class, word))
                        .orElse(Condition.USED),
                references(form),
                form.forms("fitments", Part.MOST_FITMENTS, this::fitment));
    }

    private Category category(Form form, String typed) {
        var found = catalogue.category(typed);
        if (found.isEmpty() && form.isTyped()) found = catalogue.categoryNamed(typed);
        return found.orElseThrow(
                () -> new InvalidInputException("catalogue.unknown-category", typed));
    }

    private static Grade grade(String word) {
        for (var grade : Grade.values()) {
            if (grade.name().equals(word.strip().toUpperCase(Locale.ROOT))) return grade;
        }
        throw new InvalidInputException("word.unknown", word, "A, B, C");
    }

    private static List<PartNumber> references(Form form) {
        if (!form.isTyped())
            return form.list("references", Part.MOST_REFERENCES, PartReader::reference);
        return form.text("references", PartReader::splitReferences).orElse(List.of());
    }

    private static List<PartNumber> splitReferences(String typed) {
        var references =
                Stream.of(typed.split("[|,;\\n]", -1))
                        .filter(one -> !one.isBlank())
                        .map(PartNumber::parse)
                        .toList();
        if (references.size() > Part.MOST_REFERENCES)
            throw new InvalidInputException("list.too-long", Part.MOST_REFERENCES);
        return references;
    }

    private static PartNumber reference(Object raw) {
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
