package fr.reemploi.adapters.search.suggest;

import fr.reemploi.adapters.search.text.RomanNumerals;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Catalogue names by prefix; every word of a name may be the start.
public final class CatalogueSuggestions {
    private final WordAnalysis analysis;
    private final List<CatalogueName> names = new ArrayList<>();

    public CatalogueSuggestions(Catalogue catalogue, WordAnalysis analysis) {
        this.analysis = analysis;
        catalogue.categories().forEach(category -> addCategory(category, catalogue));
        catalogue.makes().forEach(this::addMake);
        catalogue
                .models()
                .forEach(model -> catalogue.make(model.make()).ifPresent(make -> add(make, model)));
    }

    /// Names that contain a word, or several consecutive words, starting with the text.
    List<CatalogueName> startingWith(String folded) {
        var start = " " + folded;
        return names.stream().filter(name -> name.spellings().contains(start)).toList();
    }

    private void addCategory(Category category, Catalogue catalogue) {
        var spellings =
                Stream.concat(
                        Stream.of(category.french(), category.english()),
                        category.synonyms().stream());
        names.add(
                new CatalogueName(
                        Facet.CATEGORY,
                        Map.of(
                                Language.FR, category.french(),
                                Language.EN, category.english()),
                        catalogue.withDescendants(category.id()),
                        spellings(spellings)));
    }

    private void addMake(Make make) {
        var spellings = Stream.concat(Stream.of(make.name()), make.aliases().stream());
        add(Facet.MAKE, make.name(), make.id(), spellings(spellings));
    }

    private void add(Make make, Model model) {
        var name = make.name() + " " + model.name();
        var spellings = Stream.concat(Stream.of(name), model.aliases().stream());
        add(Facet.MODEL, name, model.id(), spellings(spellings));
    }

    private void add(Facet facet, String name, String id, String spellings) {
        names.add(
                new CatalogueName(
                        facet,
                        Map.of(Language.FR, name, Language.EN, name),
                        Set.of(id),
                        spellings));
    }

    /// All spellings in one string, each terminated by a character no word contains; Roman numerals
    /// are added as digits too.
    private String spellings(Stream<String> names) {
        var all = new StringBuilder();
        names.map(analysis::words)
                .forEach(words -> {
                    all.append(" ").append(String.join(" ", words)).append("|");
                    var digits = words.stream().map(RomanNumerals::toDigitsOrLetter).toList();
                    if (digits.equals(words)) return;
                    all.append(" ").append(String.join(" ", digits)).append("|");
                });
        return all.toString();
    }

    /// A make, model or category with its names.
    ///
    /// @param values the facet values counted for it: its id and those of its descendants
    record CatalogueName(
            Facet facet, Map<Language, String> text, Set<String> values, String spellings) {
        String text(Language language) {
            return text.getOrDefault(language, "");
        }
    }
}
