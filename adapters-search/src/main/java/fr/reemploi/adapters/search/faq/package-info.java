/// Search in the frequently asked questions.
@NullMarked
package fr.reemploi.adapters.search.faq;

import org.jspecify.annotations.NullMarked;
