/// Bulk import of listings from a file.
@NullMarked
package fr.reemploi.application.imports;

import org.jspecify.annotations.NullMarked;
