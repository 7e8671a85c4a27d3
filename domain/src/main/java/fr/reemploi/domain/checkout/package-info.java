/// A checkout: one payment for the orders of one or several sellers, its attempts and its expiry.
@NullMarked
package fr.reemploi.domain.checkout;

import org.jspecify.annotations.NullMarked;
