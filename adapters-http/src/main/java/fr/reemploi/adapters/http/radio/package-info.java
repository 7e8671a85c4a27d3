/// Radio stations.
@NullMarked
package fr.reemploi.adapters.http.radio;

import org.jspecify.annotations.NullMarked;
