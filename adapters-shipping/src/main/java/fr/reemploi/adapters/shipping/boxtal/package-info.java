/// Boxtal: quotes, pick-up points, label orders, tracking, webhooks and the settings check.
@NullMarked
package fr.reemploi.adapters.shipping.boxtal;

import org.jspecify.annotations.NullMarked;
