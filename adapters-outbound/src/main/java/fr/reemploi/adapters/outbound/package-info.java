/// The one way out of the house: how every adapter calls a service over HTTP.
@NullMarked
package fr.reemploi.adapters.outbound;

import org.jspecify.annotations.NullMarked;
