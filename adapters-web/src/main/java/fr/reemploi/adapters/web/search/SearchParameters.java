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

/// The parameters of a search as they came, those that made sense, and what to say of the others.
final class SearchParameters {
    private static final int MOST_VALUES = 30;
    private static final int LONGEST = 200;

    private final Map<String, String[]> came;
    private final Language language;
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();

    SearchParameters(Map<String, String[]> came, Language language) {
        this.came = came;
        this.language = language;
    }

    /// What made sense, under the API's names.
    Map<String, List<String>> kept() {
        return kept;
    }

    List<String> notices() {
        return notices;
    }

    boolean has(String name) {
        return given(name).findAny().isPresent();
    }

    /// Free words, white space folded, control characters dropped.
    Optional<String> text(String name) {
        var words =
                given(name)
                        .findFirst()
                        .map(typed -> typed.replaceAll("[\\p{Cntrl}\\s\\h]+", " ").strip())
                        .filter(typed -> !typed.isEmpty());
        words.ifPresent(typed -> keep(name, typed));
        return words;
    }

    /// A value passed on as it is, and no part of a shared address.
    Optional<String> raw(String name) {
        return given(name).findFirst();
    }

    <T> Optional<T> one(String name, Function<String, T> parser) {
        return one(name, name, parser, Optional.empty());
    }

    /// A value people fill in under one name, and the address says under another.
    <T> Optional<T> one(
            String name, String as, Function<String, T> parser, Function<T, String> written) {
        return one(name, as, parser, Optional.of(written));
    }

    <T> Set<T> all(String name, Function<String, T> parser) {
        var read = new LinkedHashSet<T>();
        given(name)
                .limit(MOST_VALUES)
                .forEach(typed ->
                        reading(name, typed, parser)
                                .filter(read::add)
                                .ifPresent(_ -> keep(name, typed)));
        return read;
    }

    void note(DomainException refusal) {
        notices.add(PageMessages.of(refusal, language));
    }

    void note(String key, Object... arguments) {
        notices.add(PageMessages.of(language, key, arguments));
    }

    private <T> Optional<T> one(
            String name,
            String as,
            Function<String, T> parser,
            Optional<Function<T, String>> written) {
        var typed = given(name).findFirst();
        var value = typed.flatMap(raw -> reading(name, raw, parser));
        value.ifPresent(
                read -> keep(as, written.map(form -> form.apply(read)).orElseGet(typed::get)));
        return value;
    }

    private <T> Optional<T> reading(String name, String typed, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(typed));
        } catch (InvalidInputException refused) {
            note("search.ignored", label(name), typed, PageMessages.of(refused, language));
            return Optional.empty();
        }
    }

    private String label(String name) {
        var key = "filter." + name;
        return PageMessages.knows(language, key) ? PageMessages.of(language, key) : name;
    }

    private Stream<String> given(String name) {
        return Stream.ofNullable(came.get(name))
                .flatMap(Stream::of)
                .map(typed -> typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                .map(String::strip)
                .filter(typed -> !typed.isEmpty());
    }

    private void keep(String name, String value) {
        kept.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
}
