/// Accounts and their credentials: registration, profile, password, two-factor authentication, and
/// the stores of accounts and sessions.
@NullMarked
package fr.reemploi.application.account;

import org.jspecify.annotations.NullMarked;
