/// The SQLite store: its entry point and its settings.
@NullMarked
package fr.reemploi.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
