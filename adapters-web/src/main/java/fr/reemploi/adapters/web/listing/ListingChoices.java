package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.listing.ListingFormView.Choices;
import fr.reemploi.adapters.web.listing.ListingFormView.Family;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Builds the select boxes of the listing form.
@Component
final class ListingChoices {
    private final Catalogue catalogue;

    ListingChoices(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Returns makes, part types, and the models of the selected makes.
    Choices of(SubmittedForm input, Language language) {
        var models =
                input.values().keySet().stream()
                        .filter(name -> name.endsWith("make"))
                        .map(input::value)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), this::models));
        return new Choices(makes(), families(language), Map.copyOf(models));
    }

    /// Returns the names of the models of a make.
    List<String> models(String make) {
        return catalogue.modelsOf(make).stream().map(Model::name).toList();
    }

    private List<OptionView> makes() {
        return catalogue.makes().stream()
                .map(make -> OptionView.of(make.id(), make.name()))
                .toList();
    }

    private List<Family> families(Language language) {
        return catalogue.roots().stream()
                .map(root -> new Family(root.name(language), types(root, language)))
                .toList();
    }

    private List<OptionView> types(Category root, Language language) {
        return catalogue.withDescendants(root.id()).stream()
                .map(catalogue::category)
                .flatMap(Optional::stream)
                .filter(Category::isLeaf)
                .map(leaf -> OptionView.of(leaf.id(), leaf.name(language)))
                .sorted(Comparator.comparing(OptionView::label))
                .toList();
    }
}
