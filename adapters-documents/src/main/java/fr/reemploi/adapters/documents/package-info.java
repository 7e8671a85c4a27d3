/// How each aggregate is written as a document, once for every store and for backups. Only these
/// classes know field names: renaming one is a migration.
@NullMarked
package fr.reemploi.adapters.documents;

import org.jspecify.annotations.NullMarked;
