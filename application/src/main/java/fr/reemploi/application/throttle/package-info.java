/// Limits on what a stranger may repeat: failed passwords and codes, registrations, e-mails.
@NullMarked
package fr.reemploi.application.throttle;

import org.jspecify.annotations.NullMarked;
