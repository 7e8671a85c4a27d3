/// Delivery quotes, pickup points, shipping labels and the seller's own shipping rates.
@NullMarked
package fr.reemploi.adapters.http.shipping;

import org.jspecify.annotations.NullMarked;
