/// The carriers that sell labels to the marketplace; each has a package of its own.
@NullMarked
package fr.reemploi.adapters.shipping;

import org.jspecify.annotations.NullMarked;
