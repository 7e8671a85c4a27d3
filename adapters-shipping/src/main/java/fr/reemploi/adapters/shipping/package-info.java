/// Carriers whose labels the marketplace buys: Boxtal and Mondial Relay.
@NullMarked
package fr.reemploi.adapters.shipping;

import org.jspecify.annotations.NullMarked;
