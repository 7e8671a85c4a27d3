/// Basket, checkout, delivery choice, payment result and the simulated payment page.
@NullMarked
package fr.reemploi.adapters.web.checkout;

import org.jspecify.annotations.NullMarked;
