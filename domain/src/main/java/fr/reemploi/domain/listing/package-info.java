/// A used part offered by one seller, from draft to sale, with its photos.
@NullMarked
package fr.reemploi.domain.listing;

import org.jspecify.annotations.NullMarked;
