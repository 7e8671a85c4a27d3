/// Orders after payment: buyer and seller actions, returns, disputes, settlement, refunds and
/// payouts.
@NullMarked
package fr.reemploi.application.order;

import org.jspecify.annotations.NullMarked;
