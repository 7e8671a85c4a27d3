/// Stripe Connect: checkout sessions, transfers, refunds, disputes, connected accounts, webhooks
/// and the settings check.
@NullMarked
package fr.reemploi.adapters.payment.stripe;

import org.jspecify.annotations.NullMarked;
