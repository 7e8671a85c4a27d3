package fr.reemploi.adapters.search.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.AlreadyClosedException;

/// Writes to the generation being built, if there is one, else to the active one.
public final class LucenePartIndex implements PartIndex {
    private final IndexGenerations generations;

    public LucenePartIndex(IndexGenerations generations) {
        this.generations = generations;
    }

    @Override
    public String checkpoint() {
        return call(generations::checkpoint);
    }

    @Override
    public void apply(List<Listing> listings, String position) {
        run(() -> generations.apply(listings, position));
    }

    @Override
    public void commit() {
        run(generations::commit);
    }

    @Override
    public void startRebuild() {
        run(generations::beginRebuild);
    }

    @Override
    public void swap() {
        run(generations::swap);
    }

    @Override
    public Map<ListingId, Long> versions() {
        var versions = new HashMap<ListingId, Long>();
        run(() -> {
            generations.refresh();
            try (var snapshot = generations.snapshot()) {
                for (var leaf : snapshot.reader().leaves()) collect(leaf.reader(), versions);
            }
        });
        return versions;
    }

    @Override
    public long size() {
        run(generations::refresh);
        try (var snapshot = generations.snapshot()) {
            return snapshot.reader().numDocs();
        }
    }

    private static void collect(LeafReader reader, Map<ListingId, Long> versions)
            throws IOException {
        var live = reader.getLiveDocs();
        var ids = DocValues.getBinary(reader, IndexFields.ID);
        var numbers = DocValues.getNumeric(reader, IndexFields.VERSION);
        for (var at = ids.nextDoc(); at != NO_MORE_DOCS; at = ids.nextDoc()) {
            if ((live != null && !live.get(at)) || !numbers.advanceExact(at)) continue;
            versions.put(new ListingId(UuidBytes.read(ids.binaryValue())), numbers.longValue());
        }
    }

    private static void run(IndexWrite write) {
        call(() -> {
            write.run();
            return true;
        });
    }

    /// A writer that an I/O error closed rejects further calls with `AlreadyClosedException`.
    private static <T> T call(IndexCall<T> call) {
        try {
            return call.run();
        } catch (IOException | AlreadyClosedException e) {
            throw new StorageUnavailableException("The search index failed: " + e, e);
        }
    }

    private interface IndexWrite {
        void run() throws IOException;
    }

    private interface IndexCall<T> {
        T run() throws IOException;
    }
}
