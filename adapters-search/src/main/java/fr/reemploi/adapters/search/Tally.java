package fr.reemploi.adapters.search;

import fr.reemploi.application.search.PartQuery.Facet;
import java.util.Objects;

/// Counts the values of one facet.
final class Tally {
    private final Facet facet;
    private final int[] counts;

    Tally(Facet facet, Snapshot snapshot) {
        this.facet = facet;
        this.counts = new int[snapshot.ordinals(facet).size()];
    }

    Facet facet() {
        return facet;
    }

    int[] counts() {
        return counts;
    }

    void add(Columns columns, int[] documents, int length) {
        Objects.requireNonNull(columns.facets().get(facet)).count(documents, length, counts);
    }
}
