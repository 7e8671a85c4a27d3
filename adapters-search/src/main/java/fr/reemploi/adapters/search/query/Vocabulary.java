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

/// The words of the parts on sale.
final class Vocabulary {
    private static final int SHORTEST_CORRECTED = 5;
    private static final int ONE_ERROR = 1;

    private final IndexReader reader;
    private final WordAnalysis analysis;

    Vocabulary(IndexReader reader, WordAnalysis analysis) {
        this.reader = reader;
        this.analysis = analysis;
    }

    boolean contains(String stem) throws IOException {
        return reader.docFreq(new Term(IndexFields.TEXT, stem)) > 0;
    }

    /// The most frequent word of five letters or more that is one typing error away; of equals, one
    /// as long as what was typed, for letters are changed and swapped more than lost.
    Optional<String> correct(String word) throws IOException {
        if (word.length() < SHORTEST_CORRECTED - ONE_ERROR) return Optional.empty();
        var terms = MultiTerms.getTerms(reader, IndexFields.WORD);
        if (terms == null) return Optional.empty();
        var near = new FuzzyTermsEnum(terms, new Term(IndexFields.WORD, word), ONE_ERROR, 0, true);
        var best = Optional.<String>empty();
        var most = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            var candidate = term.utf8ToString();
            var rank = 2 * near.docFreq() + (candidate.length() == word.length() ? 1 : 0);
            if (candidate.length() < SHORTEST_CORRECTED || rank <= most) continue;
            if (!contains(analysis.stem(candidate))) continue;
            best = Optional.of(candidate);
            most = rank;
        }
        return best;
    }
}
