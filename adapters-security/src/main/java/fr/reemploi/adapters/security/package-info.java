/// What must stay secret or unforgeable: passwords, tokens and their keys, second factors, sealed
/// texts. Ids too, since they come from the same randomness.
@NullMarked
package fr.reemploi.adapters.security;

import org.jspecify.annotations.NullMarked;
