/// Who takes part: an account, how it proves itself, and what makes it a seller.
@NullMarked
package fr.reemploi.domain.account;

import org.jspecify.annotations.NullMarked;
