package fr.reemploi.adapters.search.index;

import fr.reemploi.domain.listing.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The generation that serves, and the one being built beside it, if any. One thread writes, any
/// number search.
public final class IndexGenerations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexGenerations.class);

    private final IndexFolder folder;
    private volatile IndexGeneration serving;
    private volatile Optional<IndexGeneration> building = Optional.empty();

    public IndexGenerations(IndexFolder folder) throws IOException {
        this.folder = folder;
        this.serving = folder.open();
    }

    /// The index as it is now, to be closed after use.
    public Snapshot snapshot() {
        for (; ; ) {
            var generation = serving;
            var snapshot = generation.snapshot();
            if (snapshot.isPresent()) return snapshot.get();
            checkReplaced(generation);
        }
    }

    /// Closed between two lines: by one that takes its place, which is waited for, or for good.
    private synchronized void checkReplaced(IndexGeneration generation) {
        if (generation == serving) throw new IllegalStateException("the search is closed");
    }

    String checkpoint() {
        return writable().checkpoint();
    }

    void apply(List<Listing> listings, String position) throws IOException {
        try {
            writable().apply(listings, position);
        } catch (IOException | RuntimeException e) {
            if (writable().isBroken()) recover();
            throw e;
        }
    }

    void commit() throws IOException {
        writable().commit();
    }

    public void refresh() throws IOException {
        serving.refresh();
    }

    synchronized void beginRebuild() throws IOException {
        discard();
        building = Optional.of(folder.create());
    }

    synchronized void swap() throws IOException {
        if (building.isEmpty()) throw new IllegalStateException("no rebuild was begun");
        var built = building.get();
        built.commit();
        built.refresh();
        folder.pointTo(built);
        var old = serving;
        serving = built;
        building = Optional.empty();
        old.close();
        folder.delete(old.folder());
    }

    private IndexGeneration writable() {
        return building.orElse(serving);
    }

    /// A full disk or a fault in a file closes the writer: what was committed is opened again, and
    /// the feed brings the rest.
    private synchronized void recover() throws IOException {
        LOG.warn("The search index is opened again after a fault");
        discard();
        if (!serving.isBroken()) return;
        serving.close();
        serving = folder.open();
    }

    private void discard() throws IOException {
        if (building.isEmpty()) return;
        var unfinished = building.get();
        building = Optional.empty();
        unfinished.close();
        folder.delete(unfinished.folder());
    }

    @Override
    public synchronized void close() throws IOException {
        discard();
        serving.close();
    }
}
