/// Payment by Stripe Connect.
@NullMarked
package fr.reemploi.adapters.payment;

import org.jspecify.annotations.NullMarked;
