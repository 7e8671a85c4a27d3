/// Uploaded import files (CSV, NDJSON) on disk, their rows, and the CSV file of rejected rows.
@NullMarked
package fr.reemploi.adapters.files.imports;

import org.jspecify.annotations.NullMarked;
