/// Accounts: identity, credentials, roles and the seller profile with its registration numbers
/// (SIRET, VAT, VHU approval).
@NullMarked
package fr.reemploi.domain.account;

import org.jspecify.annotations.NullMarked;
