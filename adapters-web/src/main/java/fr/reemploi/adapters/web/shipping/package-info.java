/// The delivery rates of a seller.
@NullMarked
package fr.reemploi.adapters.web.shipping;

import org.jspecify.annotations.NullMarked;
