/// E-mail sent by SMTP, and the probe that checks a mail server.
@NullMarked
package fr.reemploi.adapters.mail;

import org.jspecify.annotations.NullMarked;
