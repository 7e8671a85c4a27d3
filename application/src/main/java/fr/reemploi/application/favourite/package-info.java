/// Favourites: the listings an account has marked to find them again.
@NullMarked
package fr.reemploi.application.favourite;

import org.jspecify.annotations.NullMarked;
