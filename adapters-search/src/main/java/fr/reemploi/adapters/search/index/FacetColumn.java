package fr.reemploi.adapters.search.index;

/// The values of one facet, by document of a segment.
public sealed interface FacetColumn {
    /// Counts the values of the first `length` documents listed.
    void count(int[] documents, int length, int[] counts);

    /// Facets of which a part has one value at most.
    // an array, because it is read millions of times a second; nobody compares columns
    @SuppressWarnings("ArrayRecordComponent")
    record Single(char[] ordinals) implements FacetColumn {
        @Override
        public void count(int[] documents, int length, int[] counts) {
            for (var i = 0; i < length; i++) counts[ordinals[documents[i]]]++;
        }
    }

    /// Facets of which it may have several.
    ///
    /// @param starts where the values of each document begin; one more than there are documents
    @SuppressWarnings("ArrayRecordComponent")
    record Multiple(int[] starts, char[] ordinals) implements FacetColumn {
        @Override
        public void count(int[] documents, int length, int[] counts) {
            for (var i = 0; i < length; i++) {
                var end = starts[documents[i] + 1];
                for (var at = starts[documents[i]]; at < end; at++) counts[ordinals[at]]++;
            }
        }
    }
}
