/// Listing a part: drafting, revising, photographing, publishing, withdrawing.
@NullMarked
package fr.reemploi.application.listing;

import org.jspecify.annotations.NullMarked;
