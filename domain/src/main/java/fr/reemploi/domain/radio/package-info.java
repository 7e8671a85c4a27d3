/// Radio stations that visitors may listen to.
@NullMarked
package fr.reemploi.domain.radio;

import org.jspecify.annotations.NullMarked;
