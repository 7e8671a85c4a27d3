/// The Lucene index: fields and documents, index generations on disk, searchable snapshots and
/// their in-memory columns.
@NullMarked
package fr.reemploi.adapters.search.index;

import org.jspecify.annotations.NullMarked;
