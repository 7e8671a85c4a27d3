package fr.reemploi.adapters.search.query;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.adapters.search.text.PartNumberNormalizer;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Finds references: the very one first, then one with letters and figures mistaken for each other,
/// then those that begin so, then those that contain it.
final class PartNumberQuery {
    private static final float EXACT = 100_000;
    private static final float LOOSE = 80_000;
    private static final float BEGINS = 10_000;
    private static final float CONTAINS = 1_000;

    /// Shorter ones are more often a model or a year than the beginning of a reference.
    private static final int MIN_DISTINCTIVE_LENGTH = 6;

    private PartNumberQuery() {}

    /// Parts with one of these references.
    static Query anyOf(Collection<String> typed) {
        var query = new BooleanQuery.Builder();
        typed.stream()
                .map(PartNumberNormalizer::normalize)
                .forEach(number -> query.add(of(number), Occur.SHOULD));
        return query.build();
    }

    /// Parts with this reference, or one like it.
    static Query of(String normalized) {
        var loose = PartNumberNormalizer.loosen(normalized);
        var query = new BooleanQuery.Builder();
        query.add(
                scored(new TermQuery(new Term(IndexFields.PART_NUMBER, normalized)), EXACT),
                Occur.SHOULD);
        query.add(
                scored(new TermQuery(new Term(IndexFields.LOOSE_PART_NUMBER, loose)), LOOSE),
                Occur.SHOULD);
        if (normalized.length() < PartNumberNormalizer.SHORTEST) return query.build();
        var distinctive = normalized.length() >= MIN_DISTINCTIVE_LENGTH;
        var begins = new PrefixQuery(new Term(IndexFields.LOOSE_PART_NUMBER, loose));
        query.add(scored(begins, distinctive ? BEGINS : 2), Occur.SHOULD);
        if (distinctive) query.add(scored(containing(loose), CONTAINS), Occur.SHOULD);
        return query.build();
    }

    /// Whether some reference begins with what was typed.
    static boolean isPrefix(String normalized, IndexReader reader) throws IOException {
        var terms = MultiTerms.getTerms(reader, IndexFields.LOOSE_PART_NUMBER);
        if (terms == null) return false;
        var prefix = new BytesRef(PartNumberNormalizer.loosen(normalized));
        var matches = terms.iterator();
        return matches.seekCeil(prefix) != SeekStatus.END
                && StringHelper.startsWith(matches.term(), prefix);
    }

    private static Query containing(String loose) {
        var query = new BooleanQuery.Builder();
        PartNumberNormalizer.pieces(loose)
                .forEach(piece ->
                        query.add(
                                new TermQuery(new Term(IndexFields.PART_NUMBER_PIECE, piece)),
                                Occur.FILTER));
        return query.build();
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
