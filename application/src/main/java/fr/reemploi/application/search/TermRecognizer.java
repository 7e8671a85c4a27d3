package fr.reemploi.application.search;

import fr.reemploi.application.search.PhraseIndex.Match;
import fr.reemploi.application.search.WrittenNumbers.Numbers;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.listing.Position;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Recognises vehicle, part type, position and numbers in a French or English sentence, by the
/// names of the catalogue. Accents, case, plurals and a typing error in a long word do not matter.
@UseCase
public final class TermRecognizer {
    private static final int MAX_LENGTH = 2_000;
    private static final int MIN_UNAMBIGUOUS = 3;

    private final Catalogue catalogue;
    private final PhraseIndex categories = new PhraseIndex();
    private final PhraseIndex makes = new PhraseIndex();
    private final PhraseIndex models = new PhraseIndex();
    private final Set<String> engines;

    public TermRecognizer(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.categories().forEach(this::addCategory);
        catalogue.makes().forEach(this::addMake);
        catalogue.models().forEach(this::addModel);
        engines =
                catalogue
                        .models()
                        .flatMap(model -> model.engines().stream())
                        .map(engine -> engine.code().toLowerCase(Locale.ROOT))
                        .filter(TermRecognizer::isUnambiguousCode)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void addCategory(Category category) {
        Stream.concat(
                        Stream.of(category.french(), category.english()),
                        category.synonyms().stream())
                .forEach(name -> categories.add(contentWords(name), category.id()));
    }

    private void addMake(Make make) {
        Stream.concat(Stream.of(make.name()), make.aliases().stream())
                .forEach(name -> makes.add(FoldedText.words(name), make.id()));
    }

    /// Adds the names of a model, with digits for Roman numerals, and its name without generation.
    private void addModel(Model model) {
        Stream.concat(Stream.of(model.name()), model.aliases().stream())
                .flatMap(TermRecognizer::spellings)
                .distinct()
                .forEach(name -> models.add(name, model.id()));
        var family = withoutGeneration(model.name());
        if (!family.isEmpty()) models.add(family, model.id());
        var spaced = model.name().replace("-", "");
        if (!spaced.equals(model.name())) models.add(FoldedText.words(spaced), model.id());
    }

    private static Stream<List<String>> spellings(String name) {
        var words = FoldedText.words(name);
        return Stream.of(words, words.stream().map(RomanNumeral::toDigits).toList());
    }

    private static List<String> withoutGeneration(String name) {
        var words = FoldedText.words(name.replaceAll("\\(.*", ""));
        var last = words.isEmpty() ? "" : words.getLast();
        return words.size() > 1 && RomanNumeral.isOne(last)
                ? words.subList(0, words.size() - 1)
                : words;
    }

    private static boolean isUnambiguousCode(String code) {
        return code.length() >= MIN_UNAMBIGUOUS
                && code.chars().anyMatch(Character::isLetter)
                && code.chars().anyMatch(Character::isDigit);
    }

    /// The words of a sentence: lower case, without accents and plurals.
    public static List<String> foldedWords(String sentence) {
        var text = sentence.substring(0, Math.min(MAX_LENGTH, sentence.length()));
        return FoldedText.words(text).stream().map(FoldedText::singular).toList();
    }

    /// Recognises the terms of a sentence; only its beginning counts where it is long.
    public RecognizedTerms recognize(String sentence) {
        var text = sentence.substring(0, Math.min(MAX_LENGTH, sentence.length()));
        var numbers = WrittenNumbers.in(text);
        var words = corrected(FoldedText.words(numbers.rest()));
        var vehicle = vehicle(words, numbers);
        var parts = parts(words, vehicle.taken());
        return terms(words, numbers, vehicle, parts);
    }

    private RecognizedTerms terms(
            List<String> words, Numbers numbers, Vehicle vehicle, List<Match> parts) {
        var engineCodes = words.stream().filter(engines::contains).distinct().toList();
        var codes = engineCodes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
        return new RecognizedTerms(
                vehicle.makes(),
                vehicle.models(),
                numbers.year(),
                PhraseIndex.items(parts),
                position(words),
                words.stream().flatMap(word -> WordList.fuel(word).stream()).findFirst(),
                codes,
                numbers.partNumbers().stream()
                        .filter(number -> !codes.contains(number.toUpperCase(Locale.ROOT)))
                        .toList(),
                numbers.plate(),
                numbers.vin(),
                numbers.orderNumbers(),
                numbers.price(),
                others(words, vehicle.taken(), parts));
    }

    private List<String> corrected(List<String> words) {
        return words.stream().map(this::corrected).toList();
    }

    private String corrected(String word) {
        if (word.chars().anyMatch(Character::isDigit) || WordList.is("everyday", word)) return word;
        var singular = FoldedText.singular(word);
        if (isName(word) || isName(singular) || WordList.is("everyday", singular)) return word;
        return categories
                .correct(singular)
                .or(() -> models.correct(word))
                .or(() -> makes.correct(word))
                .orElse(word);
    }

    private boolean isName(String word) {
        return categories.contains(word) || models.contains(word) || makes.contains(word);
    }

    private Vehicle vehicle(List<String> words, Numbers numbers) {
        var makeMatches = makes.find(words);
        var named = PhraseIndex.items(makeMatches);
        var taken = taken(makeMatches);
        var rest = maskedBy(words, taken);
        var found = new ArrayList<Model>();
        var partKeys = new TreeMap<Integer, Match>();
        for (var match : models.find(rest)) {
            var candidates = candidates(match, rest, named);
            if (candidates.isEmpty()) continue;
            partKeys.put(match.start(), match);
            found.addAll(narrowed(candidates, numbers.year()));
        }
        taken.addAll(taken(partKeys.values()));
        var ids = found.stream().map(Model::id).distinct().toList();
        var makeIds = found.stream().map(Model::make);
        return new Vehicle(Stream.concat(named.stream(), makeIds).distinct().toList(), ids, taken);
    }

    /// The models a match stands for: those of the named makes, else all, unless the name is a part
    /// type or an everyday word too.
    private List<Model> candidates(Match match, List<String> words, List<String> named) {
        var all = match.items().stream().flatMap(id -> catalogue.model(id).stream()).toList();
        var ofNamed = all.stream().filter(model -> named.contains(model.make())).toList();
        if (!ofNamed.isEmpty()) return ofNamed;
        var key = String.join("", words.subList(match.start(), match.end()));
        return isAmbiguous(key) || !named.isEmpty() ? List.of() : all;
    }

    private boolean isAmbiguous(String key) {
        var isShortNumber = key.length() < MIN_UNAMBIGUOUS && isNumber(key);
        var isLetters = key.length() < 2 || (key.length() == 2 && !hasDigit(key));
        return isShortNumber
                || isLetters
                || (isNumber(key) && key.length() > 3 && !key.startsWith("100"))
                || WordList.is("needs-make", key)
                || categories.contains(key);
    }

    private static boolean isNumber(String key) {
        return key.chars().allMatch(Character::isDigit);
    }

    private static boolean hasDigit(String key) {
        return key.chars().anyMatch(Character::isDigit);
    }

    /// Those sold new in the year, unless there is none.
    private static List<Model> narrowed(List<Model> models, Optional<Year> year) {
        var built =
                models.stream().filter(model -> year.stream().allMatch(model::builtIn)).toList();
        return built.isEmpty() ? models : built;
    }

    /// Part types in the words that are not those of the vehicle. Of names within the name of the
    /// vehicle, and of families that contain another match, none counts.
    private List<Match> parts(List<String> words, Set<Integer> taken) {
        var content = new ArrayList<String>();
        var origin = new ArrayList<Integer>();
        for (var at = 0; at < words.size(); at++) {
            if (WordList.is("link", words.get(at)) || taken.contains(at)) continue;
            content.add(FoldedText.singular(words.get(at)));
            origin.add(at);
        }
        return categories.find(content).stream()
                .filter(match -> isPart(match, content))
                .map(match ->
                        new Match(
                                origin.get(match.start()),
                                origin.get(match.end() - 1) + 1,
                                match.items()))
                .toList();
    }

    /// A name that is also a position or an everyday word is a part only in a longer name.
    private static boolean isPart(Match match, List<String> content) {
        if (match.end() - match.start() > 1) return true;
        var word = content.get(match.start());
        return !WordList.is("rear", word)
                && !WordList.is("front", word)
                && !WordList.is("not-part", word);
    }

    private static Optional<Position> position(List<String> words) {
        var left = has(words, "left");
        var right = has(words, "right");
        var front = has(words, "front");
        var rear = has(words, "rear");
        if (left == right && front == rear) return Optional.empty();
        if (left == right) return Optional.of(front ? Position.FRONT : Position.REAR);
        if (front == rear) return Optional.of(left ? Position.LEFT : Position.RIGHT);
        if (front) return Optional.of(left ? Position.FRONT_LEFT : Position.FRONT_RIGHT);
        return Optional.of(left ? Position.REAR_LEFT : Position.REAR_RIGHT);
    }

    private static Set<Integer> taken(Iterable<Match> matches) {
        var taken = new HashSet<Integer>();
        for (var match : matches)
            for (var at = match.start(); at < match.end(); at++) taken.add(at);
        return taken;
    }

    /// The words with a mark in place of those taken, so that no name spans a gap.
    private static List<String> maskedBy(List<String> words, Set<Integer> taken) {
        var masked = new ArrayList<String>(words);
        taken.forEach(at -> masked.set(at, "|"));
        return masked;
    }

    private static List<String> others(
            List<String> words, Set<Integer> vehicle, List<Match> parts) {
        var taken = new HashSet<>(vehicle);
        taken.addAll(taken(parts));
        var others = new ArrayList<String>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (!taken.contains(at) && !WordList.is("link", word) && !isSide(word))
                others.add(FoldedText.singular(word));
        }
        return others;
    }

    private static boolean isSide(String word) {
        return Stream.of("left", "right", "front", "rear")
                .anyMatch(side -> WordList.is(side, word));
    }

    private static boolean has(List<String> words, String kind) {
        return words.stream().anyMatch(word -> WordList.is(kind, word));
    }

    private List<String> contentWords(String name) {
        return FoldedText.words(name).stream()
                .filter(word -> !WordList.is("link", word))
                .map(FoldedText::singular)
                .toList();
    }

    /// The vehicle in a sentence.
    ///
    /// @param taken positions of its words
    private record Vehicle(List<String> makes, List<String> models, Set<Integer> taken) {}
}
