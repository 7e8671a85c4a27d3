package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.ModelsView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The home page: search by text, vehicle or family, and the newest listings.
@Controller
final class HomePage {
    private static final int LATEST = 8;

    private final SearchParts search;
    private final Catalogue catalogue;
    private final ListingCardViews cards;

    HomePage(SearchParts search, Catalogue catalogue, ListingCardViews cards) {
        this.search = search;
        this.catalogue = catalogue;
        this.cards = cards;
    }

    @GetMapping("/")
    ModelAndView show(@RequestParam Optional<String> make, PageContext context) {
        var selectedMake = make.flatMap(catalogue::make).map(Make::id);
        var results = search.search(newest(context.language()));
        var view =
                new HomeView(
                        makes(selectedMake),
                        selectedMake,
                        models(selectedMake),
                        families(context.language()),
                        cards.of(results, context.language()),
                        results.total());
        return context.show("home", context.text("home.title"), view);
    }

    /// Returns the models of a make, for the select box.
    @GetMapping("/modeles")
    ModelAndView models(@RequestParam Optional<String> make, PageContext context) {
        return context.show("modelOptions", "", new ModelsView(models(make)));
    }

    private List<OptionView> makes(Optional<String> selectedMake) {
        return catalogue.makes().stream()
                .map(make ->
                        new OptionView(
                                make.id(),
                                make.name(),
                                selectedMake.filter(make.id()::equals).isPresent()))
                .toList();
    }

    private List<OptionView> models(Optional<String> make) {
        return make.map(catalogue::modelsOf).orElse(List.of()).stream()
                .map(model -> OptionView.of(model.id(), named(model)))
                .toList();
    }

    private static String named(Model model) {
        var until = model.yearTo().map(year -> "–" + year).orElse("–");
        return model.name() + " (" + model.yearFrom() + until + ")";
    }

    private List<HomeView.Family> families(Language language) {
        return catalogue.roots().stream()
                .map(root ->
                        new HomeView.Family(
                                root.id(), root.name(language), "/recherche?category=" + root.id()))
                .toList();
    }

    private static PartQuery newest(Language language) {
        return new PartQuery(
                Optional.empty(),
                Filters.NONE,
                Sort.NEWEST,
                Set.of(),
                LATEST,
                Optional.empty(),
                language);
    }
}
