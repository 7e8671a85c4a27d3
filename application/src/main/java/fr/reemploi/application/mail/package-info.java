/// Letters to people.
@NullMarked
package fr.reemploi.application.mail;

import org.jspecify.annotations.NullMarked;
