package fr.reemploi.adapters.search.suggest;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.adapters.search.index.Ordinals;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.adapters.search.query.QueryText;
import fr.reemploi.adapters.search.query.SearchExecution;
import fr.reemploi.adapters.search.query.SearchRequest;
import fr.reemploi.adapters.search.query.SortOrder;
import fr.reemploi.adapters.search.text.PartNumberNormalizer;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.PartSearch.Suggestion;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Completes a search text from one snapshot: catalogue names, part numbers and words of titles.
/// Only completions with parts on sale are suggested.
public final class Autocompletion {
    private static final int MAX_TERMS = 400;
    private static final Set<Facet> NAME_FACETS = Set.of(Facet.CATEGORY, Facet.MAKE, Facet.MODEL);
    private static final SortOrder ANY_ORDER = new SortOrder(Sort.NEWEST, new long[0]);

    private final Snapshot snapshot;
    private final WordAnalysis analysis;
    private final CatalogueSuggestions names;
    private final long now;

    public Autocompletion(
            Snapshot snapshot, WordAnalysis analysis, CatalogueSuggestions names, long now) {
        this.snapshot = snapshot;
        this.analysis = analysis;
        this.names = names;
        this.now = now;
    }

    public List<Suggestion> of(String input, Language language, int limit) throws IOException {
        var words = analysis.words(input);
        if (words.isEmpty()) return List.of();
        var suggestions = new ArrayList<>(catalogueNames(String.join(" ", words), language));
        suggestions.addAll(references(PartNumberNormalizer.normalize(input), limit));
        suggestions.addAll(titleWords(words, limit));
        var texts = new HashSet<List<String>>();
        return suggestions.stream()
                .filter(suggestion -> suggestion.count() > 0)
                .filter(suggestion -> texts.add(analysis.words(suggestion.text())))
                .sorted(Comparator.comparingLong(Suggestion::count).reversed())
                .limit(limit)
                .toList();
    }

    private List<Suggestion> catalogueNames(String folded, Language language) throws IOException {
        var matching = names.startingWith(folded);
        if (matching.isEmpty()) return List.of();
        var counts =
                SearchExecution.of(snapshot, unfiltered(Optional.empty(), NAME_FACETS)).counts();
        var totals = new LinkedHashMap<CatalogueSuggestions.CatalogueName, Long>();
        NAME_FACETS.forEach(facet -> {
            var byOrdinal = Objects.requireNonNull(counts.get(facet));
            var byValue = byValue(byOrdinal, snapshot.ordinals(facet));
            matching.stream()
                    .filter(name -> name.facet() == facet)
                    .forEach(name -> totals.put(name, sum(name, byValue)));
        });
        return totals.entrySet().stream()
                .map(entry -> suggestion(entry.getKey(), language, entry.getValue()))
                .toList();
    }

    private static Suggestion suggestion(
            CatalogueSuggestions.CatalogueName name, Language language, long count) {
        var kind = name.facet().name().toLowerCase(Locale.ROOT);
        return new Suggestion(name.text(language), kind, count);
    }

    private static long sum(CatalogueSuggestions.CatalogueName name, Map<String, Integer> counts) {
        return name.values().stream().mapToLong(value -> counts.getOrDefault(value, 0)).sum();
    }

    private static Map<String, Integer> byValue(int[] counts, Ordinals ordinals) {
        var byValue = new LinkedHashMap<String, Integer>();
        for (var at = 1; at < counts.length; at++) byValue.put(ordinals.value(at), counts[at]);
        return byValue;
    }

    private List<Suggestion> references(String normalized, int limit) throws IOException {
        if (normalized.length() < 3 || normalized.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        for (var number : termsStartingWith(IndexFields.PART_NUMBER, normalized, limit).keySet()) {
            var query = new TermQuery(new Term(IndexFields.PART_NUMBER, number));
            suggestions.add(new Suggestion(number, "reference", count(query)));
        }
        return suggestions;
    }

    /// Completes the last word and leaves the words before it unchanged.
    private List<Suggestion> titleWords(List<String> words, int limit) throws IOException {
        var frequencies = new LinkedHashMap<String, Integer>();
        var spellings = new LinkedHashMap<String, String>();
        termsStartingWith(IndexFields.TITLE_WORD, words.getLast(), MAX_TERMS)
                .forEach((term, frequency) -> {
                    var folded = term.substring(0, term.indexOf('\0'));
                    frequencies.merge(folded, frequency, Integer::sum);
                    spellings.merge(
                            folded,
                            term.substring(term.indexOf('\0') + 1),
                            Autocompletion::preferAccented);
                });
        var before = String.join(" ", words.subList(0, words.size() - 1));
        var suggestions = new ArrayList<Suggestion>();
        for (var folded : mostFrequent(frequencies, limit)) {
            var text = (before + " " + spellings.get(folded)).strip();
            var query = QueryText.of(before + " " + folded, snapshot, analysis).query(0);
            suggestions.add(new Suggestion(text, "text", count(query)));
        }
        return suggestions;
    }

    private static List<String> mostFrequent(Map<String, Integer> frequencies, int limit) {
        return frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Of two spellings, the one with accents: readers who omit accents recognise it.
    private static String preferAccented(String spelling, String other) {
        return spelling.compareTo(other) >= 0 ? spelling : other;
    }

    private Map<String, Integer> termsStartingWith(String field, String prefix, int max)
            throws IOException {
        var frequencies = new LinkedHashMap<String, Integer>();
        var terms = MultiTerms.getTerms(snapshot.reader(), field);
        if (terms == null) return frequencies;
        var start = new BytesRef(prefix);
        var at = terms.iterator();
        if (at.seekCeil(start) == SeekStatus.END) return frequencies;
        for (var term = at.term();
                term != null && frequencies.size() < max && StringHelper.startsWith(term, start);
                term = at.next()) frequencies.put(term.utf8ToString(), at.docFreq());
        return frequencies;
    }

    private long count(Query query) throws IOException {
        return SearchExecution.of(snapshot, unfiltered(Optional.of(query), Set.of())).total();
    }

    private SearchRequest unfiltered(Optional<Query> query, Set<Facet> facets) {
        return new SearchRequest(query, Filters.NONE, facets, ANY_ORDER, 0, Optional.empty(), now);
    }
}
