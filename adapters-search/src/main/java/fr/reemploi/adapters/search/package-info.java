/// Entry point of the Lucene search: opens the index, refreshes it on a timer and implements the
/// part search port.
@NullMarked
package fr.reemploi.adapters.search;

import org.jspecify.annotations.NullMarked;
