/// What the carriers share: price grid, label downloads, plain text for labels, XML parsing and the
/// unavailable error.
@NullMarked
package fr.reemploi.adapters.shipping.common;

import org.jspecify.annotations.NullMarked;
