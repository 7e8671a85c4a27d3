package fr.reemploi.adapters.search;

import fr.reemploi.adapters.search.faq.AnalysedFaqSearch;
import fr.reemploi.adapters.search.index.IndexFolder;
import fr.reemploi.adapters.search.index.IndexFormat;
import fr.reemploi.adapters.search.index.IndexGenerations;
import fr.reemploi.adapters.search.index.LucenePartIndex;
import fr.reemploi.adapters.search.index.SnapshotCache;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.content.FaqSearch;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.domain.catalogue.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Entry point of the part search: a Lucene index in a folder. An index that is missing, damaged or
/// of another format is replaced by an empty one; its checkpoint is then `ListingFeed.START`.
public final class SearchAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchAdapter.class);

    private final WordAnalysis analysis = new WordAnalysis();
    private final IndexGenerations generations;
    private final SnapshotCache snapshots;
    private final PartSearch search;
    private final ScheduledExecutorService refresher;
    private boolean failing;

    public SearchAdapter(SearchSettings settings, Catalogue catalogue, ListingCardFormat cards) {
        var format = IndexFormat.of(catalogue, analysis, cards);
        try {
            generations = new IndexGenerations(new IndexFolder(settings.folder(), format));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        snapshots = new SnapshotCache(settings.lease());
        search =
                new LucenePartSearch(
                        generations, snapshots, analysis, catalogue, settings.concurrency());
        refresher =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("search-refresh").factory());
        var millis = settings.refresh().toMillis();
        var _ =
                refresher.scheduleWithFixedDelay(
                        this::refresh, millis, millis, TimeUnit.MILLISECONDS);
    }

    public PartSearch search() {
        return search;
    }

    public PartIndex index() {
        return new LucenePartIndex(generations);
    }

    public FaqSearch faqSearch() {
        return new AnalysedFaqSearch(analysis);
    }

    /// Refreshes on a timer and not after each write: opening a reader costs more than a write.
    private void refresh() {
        try {
            generations.refresh();
            snapshots.expire();
            failing = false;
        } catch (IOException | RuntimeException | Error e) {
            // an error too: it would end the timer. The first of a series is logged, four follow a
            // second
            if (!failing)
                LOG.warn(
                        "Refreshing the search index failed; recent changes are not visible yet: {}",
                        e.toString());
            failing = true;
        }
    }

    /// Commits the index with its checkpoint and closes it.
    @Override
    public void close() {
        refresher.close();
        snapshots.close();
        try {
            generations.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            analysis.close();
        }
    }
}
