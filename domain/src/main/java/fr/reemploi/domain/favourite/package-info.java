/// Listings that accounts have marked as favourites.
@NullMarked
package fr.reemploi.domain.favourite;

import org.jspecify.annotations.NullMarked;
