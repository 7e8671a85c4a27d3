/// The MongoDB store: its entry point and its settings.
@NullMarked
package fr.reemploi.adapters.mongo;

import org.jspecify.annotations.NullMarked;
