/// Onboarding of a seller with the payment provider.
@NullMarked
package fr.reemploi.adapters.web.payout;

import org.jspecify.annotations.NullMarked;
