/// The search index, on Lucene. The door is [SearchAdapter].
@NullMarked
package fr.reemploi.adapters.search;

import org.jspecify.annotations.NullMarked;
