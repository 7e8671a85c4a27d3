/// Telling the rest of the house what happened, at least once.
@NullMarked
package fr.reemploi.application.event;

import org.jspecify.annotations.NullMarked;
