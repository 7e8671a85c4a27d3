/// Delivery offers and their prices, pickup points, and the port to carriers.
@NullMarked
package fr.reemploi.application.shipping;

import org.jspecify.annotations.NullMarked;
