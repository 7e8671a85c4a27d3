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

    /// The position in the feed. Called by the writing thread before each write, so it also opens a
    /// broken index again: the position then is the one of its last commit.
    String checkpoint() throws IOException {
        if (writable().isBroken()) recover();
        return writable().checkpoint();
    }

    void apply(List<Listing> listings, String position) throws IOException {
        writable().apply(listings, position);
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

    /// A full disk or an I/O error closes the writer: the last commit is opened, and the listing
    /// feed replays the rest. Until that succeeds, searches use what was indexed before.
    private synchronized void recover() throws IOException {
        discard();
        if (!active.isBroken()) return;
        var broken = active;
        active = folder.reopen();
        LOG.warn("The search index was opened again after an I/O error");
        broken.close();
    }

    private void discard() throws IOException {
        if (building.isEmpty()) return;
        var unfinished = building.get();
        building = Optional.empty();
        try {
            unfinished.close();
        } finally {
            folder.delete(unfinished.folder());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        discard();
        active.close();
    }
}
