/// Signed-in sessions and the rotation of their secrets.
@NullMarked
package fr.reemploi.domain.session;

import org.jspecify.annotations.NullMarked;
