/// From the basket to the captured payment: prices a basket, places and cancels checkouts, tracks
/// their payments, applies deadlines and reconciles the ledger with the payment provider.
@NullMarked
package fr.reemploi.application.checkout;

import org.jspecify.annotations.NullMarked;
