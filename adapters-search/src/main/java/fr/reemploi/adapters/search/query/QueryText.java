package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.adapters.search.text.PartNumberNormalizer;
import fr.reemploi.adapters.search.text.WordAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Parses the search text word by word: words, words with a typing error, part numbers, and part
/// numbers split by spaces.
public final class QueryText {
    private static final int MAX_WORDS = 12;
    private static final int MAX_PIECES = 5;
    private static final int MAX_LENGTH = 300;
    private static final int MIN_JOINED_LENGTH = 5;

    private final Snapshot snapshot;
    private final WordAnalysis analysis;
    private final Vocabulary vocabulary;
    private final List<Query> clauses = new ArrayList<>();
    private final List<String> correctedWords = new ArrayList<>();
    private boolean isCorrected;

    private QueryText(Snapshot snapshot, WordAnalysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
        this.vocabulary = new Vocabulary(snapshot.reader(), analysis);
    }

    public static QueryText of(String text, Snapshot snapshot, WordAnalysis analysis)
            throws IOException {
        var parsed = new QueryText(snapshot, analysis);
        var typed = text.substring(0, Math.min(MAX_LENGTH, text.length())).strip().split("\\s+");
        parsed.read(Arrays.stream(typed).filter(word -> !word.isEmpty()).toList());
        return parsed;
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// The corrected search text, if a word was corrected.
    Optional<String> corrected() {
        return isCorrected ? Optional.of(String.join(" ", correctedWords)) : Optional.empty();
    }

    /// The query for all words.
    ///
    /// @param missing how many words may be missing
    public Query query(int missing) {
        var all = new BooleanQuery.Builder();
        if (missing == 0) clauses.forEach(clause -> all.add(clause, Occur.MUST));
        else {
            clauses.forEach(clause -> all.add(clause, Occur.SHOULD));
            all.setMinimumNumberShouldMatch(clauses.size() - missing);
        }
        return all.build();
    }

    /// How many words may be missing when no part has all of them.
    int optionalWords() {
        return clauses.size() >= 3 ? 1 : 0;
    }

    private void read(List<String> words) throws IOException {
        for (var at = 0; at < words.size() && clauses.size() < MAX_WORDS; ) {
            var pieces = piecesOfNumber(words, at);
            if (pieces > 1) {
                var typed = words.subList(at, at + pieces);
                clauses.add(
                        PartNumberQuery.of(PartNumberNormalizer.normalize(String.join("", typed))));
                correctedWords.addAll(typed);
            } else readWord(words.get(at));
            at += Math.max(1, pieces);
        }
    }

    /// How many words from here on form one existing part number: `8200 660 034`.
    private int piecesOfNumber(List<String> words, int from) throws IOException {
        var maxPieces = 0;
        while (maxPieces < MAX_PIECES
                && from + maxPieces < words.size()
                && isPossiblePiece(words.get(from + maxPieces))) maxPieces++;
        for (var pieces = maxPieces; pieces > 1; pieces--) {
            var joined =
                    PartNumberNormalizer.normalize(
                            String.join("", words.subList(from, from + pieces)));
            if (joined.length() >= MIN_JOINED_LENGTH
                    && PartNumberNormalizer.isCandidate(joined)
                    && PartNumberQuery.isPrefix(joined, snapshot.reader())) return pieces;
        }
        return 1;
    }

    /// A group of digits, or the few letters between groups.
    private static boolean isPossiblePiece(String word) {
        return word.length() <= 3 || word.chars().anyMatch(Character::isDigit);
    }

    private void readWord(String typed) throws IOException {
        var words = new BooleanQuery.Builder();
        var corrections = new ArrayList<String>();
        var changed = false;
        for (var word : analysis.words(typed)) {
            var correction = correct(word);
            changed |= !correction.equals(word);
            corrections.add(correction);
            words.add(
                    new TermQuery(new Term(IndexFields.TEXT, analysis.stem(correction))),
                    Occur.MUST);
        }
        isCorrected |= changed;
        correctedWords.add(changed ? String.join(" ", corrections) : typed);
        var number = PartNumberNormalizer.normalize(typed);
        var asWords = words.build();
        if (PartNumberNormalizer.isCandidate(number)) clauses.add(either(asWords, number));
        else asWords.clauses().forEach(clause -> clauses.add(clause.query()));
    }

    private static Query either(BooleanQuery words, String number) {
        var query = new BooleanQuery.Builder().add(PartNumberQuery.of(number), Occur.SHOULD);
        if (!words.clauses().isEmpty()) query.add(words, Occur.SHOULD);
        return query.build();
    }

    private String correct(String word) throws IOException {
        if (word.chars().anyMatch(Character::isDigit)) return word;
        if (vocabulary.contains(analysis.stem(word))) return word;
        return vocabulary.correct(word).orElse(word);
    }
}
