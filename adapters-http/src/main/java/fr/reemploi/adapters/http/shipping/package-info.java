/// Delivery quotes, pickup points, shipping labels and the own tariffs of a seller.
@NullMarked
package fr.reemploi.adapters.http.shipping;

import org.jspecify.annotations.NullMarked;
