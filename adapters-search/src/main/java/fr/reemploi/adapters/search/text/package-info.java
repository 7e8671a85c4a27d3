/// Text analysis: tokens, stems, Roman numerals, normalised part numbers and term weights.
@NullMarked
package fr.reemploi.adapters.search.text;

import org.jspecify.annotations.NullMarked;
