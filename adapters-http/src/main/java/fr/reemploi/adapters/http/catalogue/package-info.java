/// Makes, models and categories of the catalogue, and identification of a vehicle by VIN or plate.
@NullMarked
package fr.reemploi.adapters.http.catalogue;

import org.jspecify.annotations.NullMarked;
