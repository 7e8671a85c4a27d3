/// Offering ways to deliver, and pricing them.
@NullMarked
package fr.reemploi.application.shipping;

import org.jspecify.annotations.NullMarked;
