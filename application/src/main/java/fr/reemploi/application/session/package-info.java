/// Sign-in, authentication of browsers and access tokens, session renewal.
@NullMarked
package fr.reemploi.application.session;

import org.jspecify.annotations.NullMarked;
