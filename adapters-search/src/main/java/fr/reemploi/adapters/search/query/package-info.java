/// Executes searches on a snapshot: query text, filters, sort order, paging cursors, and the search
/// of a seller in their own listings.
@NullMarked
package fr.reemploi.adapters.search.query;

import org.jspecify.annotations.NullMarked;
