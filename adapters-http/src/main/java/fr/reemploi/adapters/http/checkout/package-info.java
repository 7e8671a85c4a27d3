/// Checkouts and their payment, and the sandbox endpoints that simulate the bank.
@NullMarked
package fr.reemploi.adapters.http.checkout;

import org.jspecify.annotations.NullMarked;
