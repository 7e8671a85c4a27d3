/// The MongoDB store: entry point and settings.
@NullMarked
package fr.reemploi.adapters.mongo;

import org.jspecify.annotations.NullMarked;
