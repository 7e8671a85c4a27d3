/// What other services tell by themselves.
@NullMarked
package fr.reemploi.application.webhook;

import org.jspecify.annotations.NullMarked;
