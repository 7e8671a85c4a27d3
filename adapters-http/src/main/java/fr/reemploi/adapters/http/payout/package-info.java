/// Onboarding of a seller with the payment provider and the state of payouts.
@NullMarked
package fr.reemploi.adapters.http.payout;

import org.jspecify.annotations.NullMarked;
