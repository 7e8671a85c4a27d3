/// Implementations of the store ports on SQLite, one class per port.
@NullMarked
package fr.reemploi.adapters.sqlite.query;

import org.jspecify.annotations.NullMarked;
