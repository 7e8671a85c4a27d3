/// Personal data across all stores: what is exported to a person, and what is erased when they
/// leave.
@NullMarked
package fr.reemploi.application.privacy;

import org.jspecify.annotations.NullMarked;
