/// Registration, sessions, the caller's own account and its second factor, and the public keys of
/// access tokens.
@NullMarked
package fr.reemploi.adapters.http.account;

import org.jspecify.annotations.NullMarked;
