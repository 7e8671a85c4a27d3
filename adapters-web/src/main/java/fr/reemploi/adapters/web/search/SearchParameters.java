package fr.reemploi.adapters.web.search;

import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The raw and the valid parameters of a search, and messages about the ignored ones.
final class SearchParameters {
    private static final int MAX_VALUES = 30;
    private static final int MAX_LENGTH = 200;

    private final Map<String, String[]> rawParameters;
    private final Language language;
    private final Map<String, List<String>> validParameters = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();

    SearchParameters(Map<String, String[]> rawParameters, Language language) {
        this.rawParameters = rawParameters;
        this.language = language;
    }

    /// Returns the valid parameters, under their API names.
    Map<String, List<String>> validParameters() {
        return validParameters;
    }

    List<String> notices() {
        return notices;
    }

    boolean has(String name) {
        return nonBlankValues(name).findAny().isPresent();
    }

    /// Returns free text with white space collapsed and control characters removed.
    Optional<String> text(String name) {
        var words =
                nonBlankValues(name)
                        .findFirst()
                        .map(text -> text.replaceAll("[\\p{Cntrl}\\s\\h]+", " ").strip())
                        .filter(text -> !text.isEmpty());
        words.ifPresent(text -> accept(name, text));
        return words;
    }

    /// Returns a value unchanged, without adding it to the valid parameters.
    Optional<String> raw(String name) {
        return nonBlankValues(name).findFirst();
    }

    <T> Optional<T> optional(String name, Function<String, T> parser) {
        return optional(name, name, parser, Optional.empty());
    }

    /// Parses a form field that has another name and format in the canonical URL.
    <T> Optional<T> optional(
            String name,
            String publicName,
            Function<String, T> parser,
            Function<T, String> formatter) {
        return optional(name, publicName, parser, Optional.of(formatter));
    }

    <T> Set<T> all(String name, Function<String, T> parser) {
        var results = new LinkedHashSet<T>();
        nonBlankValues(name)
                .limit(MAX_VALUES)
                .forEach(text ->
                        parse(name, text, parser)
                                .filter(results::add)
                                .ifPresent(_ -> accept(name, text)));
        return results;
    }

    void addNotice(DomainException refusal) {
        notices.add(PageMessages.of(refusal, language));
    }

    void addNotice(String key, Object... arguments) {
        notices.add(PageMessages.of(language, key, arguments));
    }

    private <T> Optional<T> optional(
            String name,
            String publicName,
            Function<String, T> parser,
            Optional<Function<T, String>> formatter) {
        var text = nonBlankValues(name).findFirst();
        var value = text.flatMap(raw -> parse(name, raw, parser));
        value.ifPresent(result ->
                accept(
                        publicName,
                        formatter.map(format -> format.apply(result)).orElseGet(text::get)));
        return value;
    }

    private <T> Optional<T> parse(String name, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (InvalidInputException exception) {
            addNotice("search.ignored", label(name), text, PageMessages.of(exception, language));
            return Optional.empty();
        }
    }

    private String label(String name) {
        var key = "filter." + name;
        return PageMessages.contains(language, key) ? PageMessages.of(language, key) : name;
    }

    private Stream<String> nonBlankValues(String name) {
        return Stream.ofNullable(rawParameters.get(name))
                .flatMap(Stream::of)
                .map(text -> text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private void accept(String name, String value) {
        validParameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
}
