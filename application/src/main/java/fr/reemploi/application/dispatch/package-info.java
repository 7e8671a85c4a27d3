/// Buying labels, keeping them, and following parcels until they have come.
@NullMarked
package fr.reemploi.application.dispatch;

import org.jspecify.annotations.NullMarked;
