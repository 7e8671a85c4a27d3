/// The SQLite store: entry point and settings.
@NullMarked
package fr.reemploi.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
