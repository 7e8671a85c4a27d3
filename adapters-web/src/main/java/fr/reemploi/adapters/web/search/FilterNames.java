package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.Figures;
import fr.reemploi.adapters.web.page.Texts;
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

/// How the values of filters are called.
@Component
final class FilterNames {
    private final Catalogue catalogue;

    FilterNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(String filter, String value, Language language) {
        var name =
                switch (filter) {
                    case "make" -> catalogue.make(value).map(Make::name);
                    case "model" -> catalogue.model(value).map(Model::name);
                    case "category" -> catalogue.category(value).map(one -> one.name(language));
                    case "department" ->
                            Departments.byCode(value).map(one -> one.name() + " (" + value + ")");
                    case "grade", "fuel" ->
                            Optional.of(filter + "." + value)
                                    .filter(key -> Texts.knows(language, key))
                                    .map(key -> Texts.of(language, key));
                    default -> Optional.<String>empty();
                };
        return name.orElse(value);
    }

    /// A range of prices in cents, either end open.
    String range(String low, String high, Language language) {
        if (high.isEmpty()) return Texts.of(language, "range.from", euros(low, language));
        if (low.isEmpty() || low.equals("0"))
            return Texts.of(language, "range.to", euros(high, language));
        return Texts.of(language, "range.both", euros(low, language), euros(high, language));
    }

    /// A filter in force, in few words.
    String chip(String filter, String value, Language language) {
        return switch (filter) {
            case "priceMin" -> range(value, "", language);
            case "priceMax" -> range("", value, language);
            case "near" -> Texts.of(language, "chip.near", nearest(value));
            case "mileageMax", "warrantyMin", "reference", "vin", "plate", "year", "engineCode" ->
                    Texts.of(language, "chip." + filter, value);
            case "seller" -> Texts.of(language, "chip.seller");
            default -> of(filter, value, language);
        };
    }

    private static String nearest(String typed) {
        var place = Coordinates.parse(typed);
        return Departments.all().stream()
                .min(Comparator.comparingDouble(one -> one.centre().metresTo(place)))
                .map(Department::name)
                .orElse(typed);
    }

    private static String euros(String cents, Language language) {
        return Figures.money(language, Money.cents(Long.parseLong(cents)));
    }
}
