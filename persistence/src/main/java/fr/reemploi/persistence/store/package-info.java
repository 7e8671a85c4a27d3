/// How aggregates are stored, whatever the engine: the schema of each kind of document, its queries
/// and the store an engine opens for it.
@NullMarked
package fr.reemploi.persistence.store;

import org.jspecify.annotations.NullMarked;
