/// Search for parts on sale: query, results, suggestions, and the port of the index.
@NullMarked
package fr.reemploi.application.search;

import org.jspecify.annotations.NullMarked;
