package fr.reemploi.adapters.search.index;

/// The facet ordinals of the documents of a segment.
public sealed interface FacetColumn {
    /// Counts the values of the first `length` documents.
    void count(int[] documents, int length, int[] counts);

    /// A facet with at most one value per part.
    // an array, because it is read millions of times a second; columns are never compared
    @SuppressWarnings("ArrayRecordComponent")
    record Single(char[] ordinals) implements FacetColumn {
        @Override
        public void count(int[] documents, int length, int[] counts) {
            for (var i = 0; i < length; i++) counts[ordinals[documents[i]]]++;
        }
    }

    /// A facet with any number of values per part.
    ///
    /// @param starts index of the first value of each document; has one more element than there are
    ///   documents
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
