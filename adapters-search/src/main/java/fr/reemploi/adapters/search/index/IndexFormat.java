package fr.reemploi.adapters.search.index;

import fr.reemploi.adapters.search.text.WeightSimilarity;
import fr.reemploi.adapters.search.text.WordAnalysis;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.domain.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/// How documents are written, and the version of that format: an index with another version is not
/// read.
///
/// @param version of the fields, the card format and the catalogue
public record IndexFormat(ListingDocument documents, String version) {
    /// Incremented when the fields change.
    private static final int FIELDS_VERSION = 6;

    private static final double SEGMENTS_PER_TIER = 4;
    private static final double BUFFER_MEGABYTES = 24;

    public static IndexFormat of(
            Catalogue catalogue, WordAnalysis analysis, ListingCardFormat cards) {
        return new IndexFormat(
                new ListingDocument(catalogue, analysis, cards),
                FIELDS_VERSION + "/" + cards.version() + "/" + fingerprint(catalogue));
    }

    /// Sorts each segment newest first, so that a search for the newest parts can stop early.
    IndexWriterConfig writerConfig() {
        var newest =
                new SortField(IndexFields.PUBLISHED, SortField.Type.LONG, true, Long.MIN_VALUE);
        return new IndexWriterConfig()
                .setMergePolicy(mergePolicy())
                .setSimilarity(new WeightSimilarity())
                .setIndexSort(new Sort(newest))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(true);
    }

    /// Every search visits every segment, so few segments are worth additional merging.
    private static TieredMergePolicy mergePolicy() {
        var policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(SEGMENTS_PER_TIER);
        return policy;
    }

    /// A checksum of the catalogue, whose names and synonyms are indexed with each part.
    private static String fingerprint(Catalogue catalogue) {
        var sum = new CRC32();
        var all =
                catalogue.makes()
                        + catalogue.models().map(Record::toString).collect(Collectors.joining())
                        + catalogue.categories();
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
