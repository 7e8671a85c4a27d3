/// Listing photos on disk in three sizes.
@NullMarked
package fr.reemploi.adapters.files.photos;

import org.jspecify.annotations.NullMarked;
