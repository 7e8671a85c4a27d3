/// A basket being paid: parts of several sellers, paid once.
@NullMarked
package fr.reemploi.domain.checkout;

import org.jspecify.annotations.NullMarked;
