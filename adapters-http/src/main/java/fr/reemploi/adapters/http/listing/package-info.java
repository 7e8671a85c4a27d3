/// Listings and their photos: create, read, update, publish, withdraw and delete; photo uploads and
/// photo files.
@NullMarked
package fr.reemploi.adapters.http.listing;

import org.jspecify.annotations.NullMarked;
