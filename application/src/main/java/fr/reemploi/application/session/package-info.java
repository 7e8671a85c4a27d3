/// Signing in and staying so.
@NullMarked
package fr.reemploi.application.session;

import org.jspecify.annotations.NullMarked;
