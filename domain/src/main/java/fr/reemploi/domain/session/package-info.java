/// A person signed in on one device, from signing in to signing out.
@NullMarked
package fr.reemploi.domain.session;

import org.jspecify.annotations.NullMarked;
