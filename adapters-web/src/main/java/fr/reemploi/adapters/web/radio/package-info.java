/// The radio player and the editor of its stations.
@NullMarked
package fr.reemploi.adapters.web.radio;

import org.jspecify.annotations.NullMarked;
