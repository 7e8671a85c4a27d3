/// Delivery options and prices: carriers, zones, seller rates, parcel weight and tracking data.
@NullMarked
package fr.reemploi.domain.shipping;

import org.jspecify.annotations.NullMarked;
