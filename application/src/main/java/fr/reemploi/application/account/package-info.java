/// Registering, becoming a seller, proving an e-mail address, leaving.
@NullMarked
package fr.reemploi.application.account;

import org.jspecify.annotations.NullMarked;
