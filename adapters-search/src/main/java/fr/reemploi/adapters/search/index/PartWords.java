package fr.reemploi.adapters.search.index;

import fr.reemploi.adapters.search.text.RomanNumerals;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.EngineCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The search words of a part and their weights: vehicle words weigh most, then words of the part
/// type, of the title, and of the description.
final class PartWords {
    private static final int VEHICLE = 16;
    private static final int PART_TYPE = 8;
    private static final int TITLE = 4;
    private static final int SECONDARY = 2;
    private static final int DESCRIPTION = 1;
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{L}{2,})-(\\p{L}{2,})");

    private final WordAnalysis analysis;
    private final Map<String, Integer> weights = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private PartWords(WordAnalysis analysis) {
        this.analysis = analysis;
    }

    static PartWords of(Listing listing, Catalogue catalogue, WordAnalysis analysis) {
        var partWords = new PartWords(analysis);
        var content = listing.details();
        partWords.add(Stream.of(content.title().value()).flatMap(partWords::words), TITLE);
        partWords.add(content.description().stream().flatMap(partWords::words), DESCRIPTION);
        content.part().category().ifPresent(id -> partWords.addPath(catalogue.path(id)));
        partWords.add(partWords.vehicles(listing, catalogue), VEHICLE);
        partWords.add(secondary(listing).flatMap(partWords::words), SECONDARY);
        return partWords;
    }

    /// Stems with their weights.
    Map<String, Integer> weights() {
        return weights;
    }

    /// The folded words, not stemmed.
    Set<String> words() {
        return words;
    }

    /// Adds words of one kind; each stem counts once, however often it occurs.
    private void add(Stream<String> terms, int weight) {
        var stems = new HashSet<String>();
        terms.forEach(word -> {
            words.add(word);
            stems.add(analysis.stem(word));
        });
        stems.forEach(stem -> weights.merge(stem, weight, Integer::sum));
    }

    /// Adds the joined form of hyphenated words: `parechocs` for `pare-chocs`.
    private static String joined(String text) {
        if (text.indexOf('-') < 0) return text;
        return text + " " + HYPHENATED.matcher(text).replaceAll("$1$2");
    }

    private void addPath(List<Category> path) {
        if (path.isEmpty()) return;
        add(names(path.getLast()).flatMap(this::name), PART_TYPE);
        var families = path.subList(0, path.size() - 1).stream();
        add(families.flatMap(PartWords::names).flatMap(this::name), SECONDARY);
    }

    private static Stream<String> names(Category category) {
        return Stream.concat(
                Stream.of(category.french(), category.english()), category.synonyms().stream());
    }

    private Stream<String> vehicles(Listing listing, Catalogue catalogue) {
        var vehicles = CompatibleVehicles.of(listing);
        var makes =
                vehicles.makes().stream()
                        .flatMap(id -> catalogue.make(id).stream())
                        .flatMap(make -> names(make.name(), make.aliases()));
        var models =
                vehicles.models().stream().flatMap(id -> catalogue.model(id).stream()).toList();
        var engines = vehicles.engines().stream().map(EngineCode::value);
        var modelNames = models.stream().flatMap(model -> names(model.name(), model.aliases()));
        return Stream.of(
                        makes.flatMap(this::name),
                        modelNames.flatMap(this::name),
                        models.stream().flatMap(this::number),
                        engines.flatMap(this::words))
                .flatMap(stream -> stream);
    }

    private static Stream<String> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /// Adds `5` for `Golf V`.
    private Stream<String> number(Model model) {
        return name(model.name())
                .skip(1)
                .filter(word -> word.length() == 1)
                .map(RomanNumerals::toDigitsOrLetter);
    }

    private Stream<String> words(String text) {
        return analysis.words(joined(text)).stream();
    }

    private Stream<String> name(String name) {
        return analysis.wordsOfName(joined(name)).stream();
    }

    private static Stream<String> secondary(Listing listing) {
        var donor = listing.details().donor();
        var texts = new ArrayList<String>();
        donor.year().ifPresent(year -> texts.add(year.toString()));
        donor.fuel().ifPresent(fuel -> texts.add(EnumNames.of(fuel)));
        listing.details().part().position().ifPresent(at -> texts.add(PositionWords.of(at)));
        return texts.stream();
    }
}
