/// Listings: draft, update, publish, withdraw, their photos, and the feed that keeps the search
/// index up to date.
@NullMarked
package fr.reemploi.application.listing;

import org.jspecify.annotations.NullMarked;
