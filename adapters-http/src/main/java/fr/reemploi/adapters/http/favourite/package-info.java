/// The favourites of the caller.
@NullMarked
package fr.reemploi.adapters.http.favourite;

import org.jspecify.annotations.NullMarked;
