/// Home page, search results with facets, and search suggestions.
@NullMarked
package fr.reemploi.adapters.web.search;

import org.jspecify.annotations.NullMarked;
