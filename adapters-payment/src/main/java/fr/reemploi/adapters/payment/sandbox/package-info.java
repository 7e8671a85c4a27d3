/// The sandbox payment provider: simulated payments, refunds and transfers.
@NullMarked
package fr.reemploi.adapters.payment.sandbox;

import org.jspecify.annotations.NullMarked;
