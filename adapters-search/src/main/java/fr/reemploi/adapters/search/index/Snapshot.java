package fr.reemploi.adapters.search.index;

import fr.reemploi.adapters.search.text.WeightSimilarity;
import fr.reemploi.application.search.SearchParameter.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// A point-in-time view of the index, reference-counted: closing the last reference frees its
/// resources.
public final class Snapshot implements AutoCloseable {
    // not from zero: a cursor issued before a restart must not name a snapshot created after it
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() * 1_000);

    private final long number = NUMBERS.incrementAndGet();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<Facet, Ordinals> ordinals;
    private final Map<Object, Columns> bySegment = new HashMap<>();
    private final List<Columns> columns = new ArrayList<>();
    private final CountCache counts = new CountCache();

    /// Takes ownership of the reader's reference.
    ///
    /// @param reusable columns read for earlier snapshots, by segment
    Snapshot(DirectoryReader reader, Map<Facet, Ordinals> ordinals, Map<Object, Columns> reusable)
            throws IOException {
        this.reader = reader;
        this.ordinals = ordinals;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(new WeightSimilarity());
        for (var leaf : reader.leaves()) columns.add(columns(leaf, reusable));
    }

    private Columns columns(LeafReaderContext leaf, Map<Object, Columns> reusable)
            throws IOException {
        var segment = Objects.requireNonNull(leaf.reader().getCoreCacheHelper()).getKey();
        var segmentColumns = reusable.get(segment);
        if (segmentColumns == null)
            segmentColumns = new ColumnsReader(leaf.reader(), ordinals).read();
        bySegment.put(segment, segmentColumns);
        return segmentColumns;
    }

    public long number() {
        return number;
    }

    public DirectoryReader reader() {
        return reader;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public Columns columns(int leaf) {
        return columns.get(leaf);
    }

    Map<Object, Columns> columnsBySegment() {
        return bySegment;
    }

    public CountCache counts() {
        return counts;
    }

    public Ordinals ordinals(Facet facet) {
        return Objects.requireNonNull(ordinals.get(facet));
    }

    /// Acquires a reference, unless the snapshot is already freed.
    boolean retain() {
        return reader.tryIncRef();
    }

    /// Releases a reference.
    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
