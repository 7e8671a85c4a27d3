/// Vehicle data: VIN, plate, mileage, fuel, engine code, model year and first registration.
@NullMarked
package fr.reemploi.domain.vehicle;

import org.jspecify.annotations.NullMarked;
