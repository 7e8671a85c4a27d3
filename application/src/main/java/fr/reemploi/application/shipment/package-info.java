/// The shipment of an order: buys labels, stores them and tracks parcels until delivery.
@NullMarked
package fr.reemploi.application.shipment;

import org.jspecify.annotations.NullMarked;
