/// Mondial Relay: pick-up points and tracking over SOAP, label orders over the shipment API, and
/// the settings check.
@NullMarked
package fr.reemploi.adapters.shipping.mondialrelay;

import org.jspecify.annotations.NullMarked;
