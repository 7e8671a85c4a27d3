/// Search of parts on sale: query parameters to a part query, results and suggestions to JSON, and
/// the JSON form of indexed cards.
@NullMarked
package fr.reemploi.adapters.http.search;

import org.jspecify.annotations.NullMarked;
