package fr.reemploi.adapters.search.index;

import fr.reemploi.domain.listing.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The active index generation and the one being built, if any. One thread writes, any number
/// search.
public final class IndexGenerations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexGenerations.class);

    private final IndexFolder folder;
    private volatile IndexGeneration active;
    private volatile Optional<IndexGeneration> building = Optional.empty();

    public IndexGenerations(IndexFolder folder) throws IOException {
        this.folder = folder;
        this.active = folder.open();
    }

    /// The current snapshot, to be closed after use.
    public Snapshot snapshot() {
        for (; ; ) {
            var generation = active;
            var snapshot = generation.snapshot();
            if (snapshot.isPresent()) return snapshot.get();
            checkReplaced(generation);
        }
    }

    /// The generation was closed between two statements: by its replacement, which is awaited
    /// through the lock, or by the shutdown.
    private synchronized void checkReplaced(IndexGeneration generation) {
        if (generation == active) throw new IllegalStateException("the search is closed");
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
        active.refresh();
    }

    synchronized void beginRebuild() throws IOException {
        discard();
        building = Optional.of(folder.create());
    }

    synchronized void swap() throws IOException {
        if (building.isEmpty()) throw new IllegalStateException("no rebuild was started");
        var built = building.get();
        built.commit();
        built.refresh();
        folder.pointTo(built);
        var old = active;
        active = built;
        building = Optional.empty();
        old.close();
        folder.delete(old.folder());
    }

    private IndexGeneration writable() {
        return building.orElse(active);
    }

    /// A full disk or an I/O error closes the writer: the last commit is reopened, and the listing
    /// feed replays the rest.
    private synchronized void recover() throws IOException {
        LOG.warn("The search index is reopened after an I/O error");
        discard();
        if (!active.isBroken()) return;
        active.close();
        active = folder.open();
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
        active.close();
    }
}
