/// One SQLite file: opening and migrating it, the single writer with group commit, the pool of read
/// connections, every SQL statement, and tables of versioned documents.
@NullMarked
package fr.reemploi.adapters.sqlite.engine;

import org.jspecify.annotations.NullMarked;
