/// How a part reaches its buyer, and for what price.
@NullMarked
package fr.reemploi.domain.shipping;

import org.jspecify.annotations.NullMarked;
