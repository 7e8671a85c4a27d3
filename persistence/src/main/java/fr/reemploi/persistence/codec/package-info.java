/// Typed access to the fields of a document, and documents as JSON text.
@NullMarked
package fr.reemploi.persistence.codec;

import org.jspecify.annotations.NullMarked;
