/// Checks of radio streams.
@NullMarked
package fr.reemploi.adapters.lookups.stream;

import org.jspecify.annotations.NullMarked;
