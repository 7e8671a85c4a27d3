/// Addresses, coordinates and French departments.
@NullMarked
package fr.reemploi.domain.geo;

import org.jspecify.annotations.NullMarked;
