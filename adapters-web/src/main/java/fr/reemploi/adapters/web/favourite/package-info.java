/// The favourites of the signed-in person, and the heart that adds and removes them.
@NullMarked
package fr.reemploi.adapters.web.favourite;

import org.jspecify.annotations.NullMarked;
