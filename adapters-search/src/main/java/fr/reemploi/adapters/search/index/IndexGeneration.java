package fr.reemploi.adapters.search.index;

import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingState.Deleted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One index in one folder, open for writing and searching.
final class IndexGeneration implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexGeneration.class);
    private static final String CHECKPOINT = "checkpoint";
    private static final String FORMAT = "format";

    private final Path folder;
    private final IndexFormat format;
    private final Directory directory;
    private final IndexWriter writer;
    private final Map<Facet, Ordinals> ordinals = new EnumMap<>(Facet.class);
    private volatile String checkpoint;
    private volatile Snapshot current;
    private boolean changed;
    private boolean closed;

    private IndexGeneration(Path folder, IndexFormat format, Directory directory)
            throws IOException {
        this.folder = folder;
        this.format = format;
        this.directory = directory;
        for (var facet : Facet.values()) ordinals.put(facet, new Ordinals());
        this.writer = new IndexWriter(directory, format.writerConfig());
        try {
            this.checkpoint = CommitData.read(directory, CHECKPOINT).orElse(ListingFeed.START);
            this.current = new Snapshot(DirectoryReader.open(writer), ordinals, Map.of());
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Opens the index of a folder, or creates one.
    ///
    /// @throws IOException if the index is damaged or of another format
    static IndexGeneration open(Path folder, IndexFormat format) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            CommitData.verify(directory, FORMAT, format.version());
            return new IndexGeneration(folder, format, directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    String checkpoint() {
        return checkpoint;
    }

    void apply(List<Listing> listings, String position) throws IOException {
        for (var listing : listings) {
            var id = new Term(IndexFields.ID, UuidBytes.bytes(listing.id().value()));
            if (listing.state() instanceof Deleted) writer.deleteDocuments(id);
            else writer.updateDocument(id, format.documents().of(listing));
        }
        synchronized (this) {
            changed |= !listings.isEmpty();
        }
        checkpoint = position;
    }

    synchronized void commit() throws IOException {
        if (closed) return;
        writer.setLiveCommitData(
                Map.of(CHECKPOINT, checkpoint, FORMAT, format.version()).entrySet());
        writer.commit();
    }

    /// Makes written documents visible, if there are any.
    synchronized void refresh() throws IOException {
        if (closed || !changed) return;
        var reader = DirectoryReader.openIfChanged(current.reader(), writer);
        changed = false;
        if (reader == null) return;
        var before = current;
        current = new Snapshot(reader, ordinals, before.columnsBySegment());
        before.close();
    }

    /// The current snapshot, to be closed after use; empty when this generation was closed
    /// meanwhile.
    Optional<Snapshot> snapshot() {
        for (; ; ) {
            var snapshot = current;
            if (snapshot.retain()) return Optional.of(snapshot);
            if (isClosed()) return Optional.empty();
        }
    }

    /// Whether the writer was closed by an I/O error.
    boolean isBroken() {
        return !writer.isOpen();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /// Commits and closes the index; running searches continue on their snapshots. What cannot be
    /// committed is applied again from the feed after the next start.
    @Override
    public synchronized void close() throws IOException {
        if (closed) return;
        try {
            if (writer.isOpen()) commit();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The last changes of the search index were not saved: {}", e.toString());
        } finally {
            closed = true;
            current.close();
            // releases the lock whatever happened before
            writer.rollback();
            directory.close();
        }
    }
}
