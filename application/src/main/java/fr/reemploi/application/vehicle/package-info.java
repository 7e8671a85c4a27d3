/// What a VIN or a plate tells of a vehicle.
@NullMarked
package fr.reemploi.application.vehicle;

import org.jspecify.annotations.NullMarked;
