/// Command line: serve, admin, import, reindex, version, and how errors are printed.
@NullMarked
package fr.reemploi.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
