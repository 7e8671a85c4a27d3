/// Every store in one SQLite file: one writer that commits what waits together, several readers.
@NullMarked
package fr.reemploi.adapters.sqlite;

import org.jspecify.annotations.NullMarked;
