/// Counts facet values and turns the counts into labelled lists.
@NullMarked
package fr.reemploi.adapters.search.facet;

import org.jspecify.annotations.NullMarked;
