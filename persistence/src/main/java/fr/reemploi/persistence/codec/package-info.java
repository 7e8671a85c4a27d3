/// Typed access to document fields, and documents as JSON text.
@NullMarked
package fr.reemploi.persistence.codec;

import org.jspecify.annotations.NullMarked;
