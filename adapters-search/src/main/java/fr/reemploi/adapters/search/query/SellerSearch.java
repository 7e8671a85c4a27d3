package fr.reemploi.adapters.search.query;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import fr.reemploi.adapters.search.index.IndexFields;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.adapters.search.index.UuidBytes;
import fr.reemploi.adapters.search.text.PartNumberNormalizer;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.search.PartSearch.SellerPartPage;
import fr.reemploi.application.search.PartSearch.SellerPartQuery;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;

/// Executes the search of a seller in their own listings, on one snapshot.
public final class SellerSearch {
    private static final Comparator<Cursor> NEWEST =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id).reversed();

    private final Snapshot snapshot;
    private final WordAnalysis analysis;

    public SellerSearch(Snapshot snapshot, WordAnalysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    public SellerPartPage execute(SellerPartQuery request, Instant now) throws IOException {
        var after = request.cursor().map(SellerSearch::cursor);
        var first = new TreeSet<>(NEWEST);
        var searcher = snapshot.searcher();
        var query = searcher.rewrite(query(request));
        var weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : snapshot.reader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer != null) new PageCollector(request, after, now, first).collect(leaf, scorer);
        }
        var ids =
                first.stream()
                        .limit(request.limit())
                        .map(cursor -> new ListingId(cursor.id()))
                        .toList();
        var next =
                first.size() <= request.limit()
                        ? Optional.<Cursor>empty()
                        : first.stream().skip(request.limit() - 1L).findFirst();
        return new SellerPartPage(ids, next.map(Cursor::encode));
    }

    private static Cursor cursor(String encoded) {
        return Cursor.decode(encoded).orElseThrow(InvalidCursorException::new);
    }

    private Query query(SellerPartQuery request) {
        var query = new BooleanQuery.Builder();
        var owner = new Term(IndexFields.OWNER, UuidBytes.bytes(request.seller().value()));
        query.add(new TermQuery(owner), Occur.FILTER);
        var words = analysis.words(request.text());
        if (words.isEmpty()) return query.build();
        var all = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1)
                .forEach(word ->
                        all.add(
                                new TermQuery(new Term(IndexFields.SELLER_TERM, word)),
                                Occur.FILTER));
        // the last word may be incomplete
        all.add(startsWith(words.getLast()), Occur.FILTER);
        var either = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
        var number = PartNumberNormalizer.normalize(request.text()).toLowerCase(Locale.ROOT);
        if (PartNumberNormalizer.isCandidate(number)) either.add(startsWith(number), Occur.SHOULD);
        return query.add(either.build(), Occur.FILTER).build();
    }

    private static Query startsWith(String word) {
        return new PrefixQuery(new Term(IndexFields.SELLER_TERM, word));
    }

    /// Collects the page and one more listing.
    private record PageCollector(
            SellerPartQuery request, Optional<Cursor> after, Instant now, TreeSet<Cursor> first) {
        void collect(LeafReaderContext leaf, Scorer scorer) throws IOException {
            var reader = leaf.reader();
            var live = reader.getLiveDocs();
            var created = DocValues.getNumeric(reader, IndexFields.CREATED);
            var states = DocValues.getSorted(reader, IndexFields.STATE);
            var held = DocValues.getNumeric(reader, IndexFields.HELD_UNTIL);
            var ids = DocValues.getBinary(reader, IndexFields.ID);
            var documents = scorer.iterator();
            for (var at = documents.nextDoc(); at != NO_MORE_DOCS; at = documents.nextDoc()) {
                if (live != null && !live.get(at)) continue;
                if (!matches(state(states, at), held.advanceExact(at) ? held.longValue() : 0)) {
                    continue;
                }
                created.advanceExact(at);
                ids.advanceExact(at);
                var time = Instant.ofEpochMilli(created.longValue());
                offer(new Cursor(time, UuidBytes.read(ids.binaryValue())));
            }
        }

        private static ListingStatus state(SortedDocValues states, int at) throws IOException {
            if (!states.advanceExact(at)) throw new IOException("document without a state");
            return ListingStatus.valueOf(states.lookupOrd(states.ordValue()).utf8ToString());
        }

        private boolean matches(ListingStatus stored, long heldUntil) {
            var lapsed = stored == ListingStatus.RESERVED && heldUntil <= now.toEpochMilli();
            var effective = lapsed ? ListingStatus.PUBLISHED : stored;
            return request.status().stream().allMatch(effective::equals);
        }

        private void offer(Cursor cursor) {
            if (after.isPresent() && NEWEST.compare(cursor, after.get()) <= 0) return;
            first.add(cursor);
            if (first.size() > request.limit() + 1) first.pollLast();
        }
    }
}
