/// Limits on what a client may repeat: failed passwords and codes, registrations, e-mails.
@NullMarked
package fr.reemploi.application.throttle;

import org.jspecify.annotations.NullMarked;
