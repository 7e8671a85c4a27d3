/// Delivery options and prices: carriers, zones, seller tariffs, parcel weight and tracking data.
@NullMarked
package fr.reemploi.domain.shipping;

import org.jspecify.annotations.NullMarked;
