/// The store ports of the application on SQLite, one class a port.
@NullMarked
package fr.reemploi.adapters.sqlite.query;

import org.jspecify.annotations.NullMarked;
