/// Payment providers: the adapter that gives the application its payments, seller onboarding and
/// webhook reader.
@NullMarked
package fr.reemploi.adapters.payment;

import org.jspecify.annotations.NullMarked;
