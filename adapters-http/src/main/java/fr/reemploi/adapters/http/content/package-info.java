/// Frequently asked questions.
@NullMarked
package fr.reemploi.adapters.http.content;

import org.jspecify.annotations.NullMarked;
