/// Payment provider adapters: payments, seller onboarding and webhook reading.
@NullMarked
package fr.reemploi.adapters.payment;

import org.jspecify.annotations.NullMarked;
