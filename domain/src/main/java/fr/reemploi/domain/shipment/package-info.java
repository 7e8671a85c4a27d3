/// Purchase, download and tracking of a carrier label that the marketplace pays for.
@NullMarked
package fr.reemploi.domain.shipment;

import org.jspecify.annotations.NullMarked;
