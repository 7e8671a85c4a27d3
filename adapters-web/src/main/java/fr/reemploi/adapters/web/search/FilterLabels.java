package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Labels of filter values.
@Component
final class FilterLabels {
    private final Catalogue catalogue;

    FilterLabels(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(String filter, String value, Language language) {
        var name =
                switch (filter) {
                    case "make" -> catalogue.make(value).map(Make::name);
                    case "model" -> catalogue.model(value).map(Model::name);
                    case "category" -> catalogue.category(value).map(match -> match.name(language));
                    case "department" ->
                            Departments.byCode(value)
                                    .map(match -> match.name() + " (" + value + ")");
                    case "grade", "fuel" ->
                            Optional.of(filter + "." + value)
                                    .filter(key -> PageMessages.contains(language, key))
                                    .map(key -> PageMessages.of(language, key));
                    default -> Optional.<String>empty();
                };
        return name.orElse(value);
    }

    /// Returns the label of a price range in cents; either bound may be empty.
    String range(String low, String high, Language language) {
        if (high.isEmpty()) return PageMessages.of(language, "range.from", euros(low, language));
        if (low.isEmpty() || low.equals("0"))
            return PageMessages.of(language, "range.to", euros(high, language));
        return PageMessages.of(language, "range.both", euros(low, language), euros(high, language));
    }

    /// Returns the short label of an active filter.
    String chip(String filter, String value, Language language) {
        return switch (filter) {
            case "priceMin" -> range(value, "", language);
            case "priceMax" -> range("", value, language);
            case "near" -> PageMessages.of(language, "chip.near", nearest(value));
            case "mileageMax", "warrantyMin", "reference", "vin", "plate", "year", "engineCode" ->
                    PageMessages.of(language, "chip." + filter, value);
            case "seller" -> PageMessages.of(language, "chip.seller");
            default -> of(filter, value, language);
        };
    }

    private static String nearest(String value) {
        var place = Coordinates.parse(value);
        return Departments.all().stream()
                .min(Comparator.comparingDouble(department -> department.centre().metresTo(place)))
                .map(Department::name)
                .orElse(value);
    }

    private static String euros(String cents, Language language) {
        return Formats.money(language, Money.cents(Long.parseLong(cents)));
    }
}
