/// Registration, sign-in, password reset and seller profile.
@NullMarked
package fr.reemploi.adapters.web.account;

import org.jspecify.annotations.NullMarked;
