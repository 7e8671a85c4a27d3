/// Ports to the payment provider, seller onboarding and payout accounts, and the sandbox provider.
@NullMarked
package fr.reemploi.application.payment;

import org.jspecify.annotations.NullMarked;
