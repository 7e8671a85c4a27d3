/// Colissimo: home delivery and pickup points, by the protocol described in
/// `docs/carriers/colissimo.md`.
@NullMarked
package fr.reemploi.adapters.shipping.colissimo;

import org.jspecify.annotations.NullMarked;
