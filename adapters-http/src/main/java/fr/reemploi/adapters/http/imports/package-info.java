/// Import of listing files: start an import, read its progress, download rejected rows.
@NullMarked
package fr.reemploi.adapters.http.imports;

import org.jspecify.annotations.NullMarked;
