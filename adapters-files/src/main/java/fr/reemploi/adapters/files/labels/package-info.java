/// Shipping labels on disk.
@NullMarked
package fr.reemploi.adapters.files.labels;

import org.jspecify.annotations.NullMarked;
