/// Shared by the carriers: price grid, label downloads, text for labels, XML parsing and the
/// unavailable error.
@NullMarked
package fr.reemploi.adapters.shipping.common;

import org.jspecify.annotations.NullMarked;
