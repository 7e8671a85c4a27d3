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

/// Builds part number queries. Ranking: exact match, then a match with letters and digits confused,
/// then numbers that start with it, then numbers that contain it.
final class PartNumberQuery {
    private static final float EXACT = 100_000;
    private static final float LOOSE = 80_000;
    private static final float STARTS_WITH = 10_000;
    private static final float CONTAINS = 1_000;

    /// Shorter text is more often a model or a year than the start of a part number.
    private static final int MIN_DISTINCTIVE_LENGTH = 6;

    private PartNumberQuery() {}

    /// Parts with one of these part numbers.
    static Query anyOf(Collection<String> numbers) {
        var query = new BooleanQuery.Builder();
        numbers.stream()
                .map(PartNumberNormalizer::normalize)
                .forEach(number -> query.add(of(number), Occur.SHOULD));
        return query.build();
    }

    /// Parts with this part number, or a similar one.
    static Query of(String normalized) {
        var loose = PartNumberNormalizer.loosen(normalized);
        var query = new BooleanQuery.Builder();
        query.add(
                scored(new TermQuery(new Term(IndexFields.PART_NUMBER, normalized)), EXACT),
                Occur.SHOULD);
        query.add(
                scored(new TermQuery(new Term(IndexFields.LOOSE_PART_NUMBER, loose)), LOOSE),
                Occur.SHOULD);
        if (normalized.length() < PartNumberNormalizer.MIN_LENGTH) return query.build();
        var distinctive = normalized.length() >= MIN_DISTINCTIVE_LENGTH;
        var startsWith = new PrefixQuery(new Term(IndexFields.LOOSE_PART_NUMBER, loose));
        query.add(scored(startsWith, distinctive ? STARTS_WITH : 2), Occur.SHOULD);
        if (distinctive) query.add(scored(containing(loose), CONTAINS), Occur.SHOULD);
        return query.build();
    }

    /// Whether some part number starts with the text.
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
