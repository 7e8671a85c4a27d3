package fr.reemploi.application.search;

import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Labels of facet values, for the API and the pages.
public final class FacetLabels {
    private final Catalogue catalogue;

    /// Labels of enumerated values by facet name and value, looked up once: a search needs dozens.
    private final Map<Language, Map<String, String>> choices = new EnumMap<>(Language.class);

    public FacetLabels(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (var language : Language.values()) choices.put(language, choices(language));
    }

    private static Map<String, String> choices(Language language) {
        var labels = new HashMap<String, String>();
        for (var parameter : SearchParameter.values()) {
            if (parameter.facet().isEmpty()) continue;
            for (var value : parameter.format().choices()) {
                var key = parameter.key() + "." + value;
                labels.put(key, Messages.of(language, key));
            }
        }
        return labels;
    }

    /// The label of a value; the value itself when it has none.
    public String of(Facet facet, String value, Language language) {
        var label =
                switch (facet) {
                    case MAKE -> catalogue.make(value).map(Make::name);
                    case MODEL -> catalogue.model(value).map(Model::name);
                    case CATEGORY ->
                            catalogue.category(value).map(category -> category.name(language));
                    case DEPARTMENT -> Departments.byCode(value).map(Department::name);
                    case PRICE -> Optional.of(price(value, language));
                    default ->
                            Optional.ofNullable(
                                    choices.getOrDefault(language, Map.of())
                                            .get(EnumNames.of(facet) + "." + value));
                };
        return label.orElse(value);
    }

    /// `50 – 100 €` for `5000-10000`.
    private static String price(String range, Language language) {
        var dash = range.indexOf('-');
        var from = euros(range.substring(0, dash));
        if (dash == range.length() - 1)
            return (language == Language.FR ? "plus de " : "over ") + from + " €";
        return from + " – " + euros(range.substring(dash + 1)) + " €";
    }

    private static String euros(String cents) {
        return Long.toString(Long.parseLong(cents) / 100);
    }
}
