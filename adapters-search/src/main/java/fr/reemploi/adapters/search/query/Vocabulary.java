package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.adapters.search.text.WordAnalysis;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// The words of all parts on sale.
final class Vocabulary {
    private static final int MIN_CORRECTED_LENGTH = 5;
    private static final int MAX_ERRORS = 1;

    private final IndexReader reader;
    private final WordAnalysis analysis;

    Vocabulary(IndexReader reader, WordAnalysis analysis) {
        this.reader = reader;
        this.analysis = analysis;
    }

    boolean contains(String stem) throws IOException {
        return reader.docFreq(new Term(IndexFields.TEXT, stem)) > 0;
    }

    /// The most frequent word of five letters or more at edit distance one; among equals, one of
    /// the same length, because substitutions and transpositions are more frequent than omissions.
    Optional<String> correct(String word) throws IOException {
        if (word.length() < MIN_CORRECTED_LENGTH - MAX_ERRORS) return Optional.empty();
        var terms = MultiTerms.getTerms(reader, IndexFields.WORD);
        if (terms == null) return Optional.empty();
        var near = new FuzzyTermsEnum(terms, new Term(IndexFields.WORD, word), MAX_ERRORS, 0, true);
        var best = Optional.<String>empty();
        var bestRank = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            var candidate = term.utf8ToString();
            var rank = 2 * near.docFreq() + (candidate.length() == word.length() ? 1 : 0);
            if (candidate.length() < MIN_CORRECTED_LENGTH || rank <= bestRank) continue;
            if (!contains(analysis.stem(candidate))) continue;
            best = Optional.of(candidate);
            bestRank = rank;
        }
        return best;
    }
}
