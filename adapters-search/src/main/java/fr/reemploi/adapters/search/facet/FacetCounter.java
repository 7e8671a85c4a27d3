package fr.reemploi.adapters.search.facet;

import fr.reemploi.adapters.search.index.Columns;
import fr.reemploi.adapters.search.index.Snapshot;
import fr.reemploi.application.search.SearchParameter.Facet;
import java.util.Objects;

/// Counts the values of one facet.
public final class FacetCounter {
    private final Facet facet;
    private final int[] counts;

    public FacetCounter(Facet facet, Snapshot snapshot) {
        this.facet = facet;
        this.counts = new int[snapshot.ordinals(facet).size()];
    }

    public Facet facet() {
        return facet;
    }

    public int[] counts() {
        return counts;
    }

    public void add(Columns columns, int[] documents, int length) {
        Objects.requireNonNull(columns.facets().get(facet)).count(documents, length, counts);
    }
}
