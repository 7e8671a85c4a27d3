/// SQLite access: opening and migrating the file, the single writer with group commit, the pool of
/// read connections, all SQL statements, and tables of versioned documents.
@NullMarked
package fr.reemploi.adapters.sqlite.engine;

import org.jspecify.annotations.NullMarked;
