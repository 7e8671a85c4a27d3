/// Letters handed to a mail server.
@NullMarked
package fr.reemploi.adapters.mail;

import org.jspecify.annotations.NullMarked;
