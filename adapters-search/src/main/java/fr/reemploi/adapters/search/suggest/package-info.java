/// Autocompletion of search text with catalogue names, part numbers and words of titles.
@NullMarked
package fr.reemploi.adapters.search.suggest;

import org.jspecify.annotations.NullMarked;
