/// E-mail by SMTP, and the probe of the mail server.
@NullMarked
package fr.reemploi.adapters.mail;

import org.jspecify.annotations.NullMarked;
