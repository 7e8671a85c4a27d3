/// Receives the webhooks of payment providers, carriers and photo stores.
@NullMarked
package fr.reemploi.adapters.http.webhook;

import org.jspecify.annotations.NullMarked;
