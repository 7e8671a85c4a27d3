/// Radio stations that visitors may listen to.
@NullMarked
package fr.reemploi.application.radio;

import org.jspecify.annotations.NullMarked;
