/// Keeping pictures.
@NullMarked
package fr.reemploi.application.photo;

import org.jspecify.annotations.NullMarked;
