/// Webhooks of providers: verifies, stores and dispatches their events, and polls for missed ones.
@NullMarked
package fr.reemploi.application.webhook;

import org.jspecify.annotations.NullMarked;
