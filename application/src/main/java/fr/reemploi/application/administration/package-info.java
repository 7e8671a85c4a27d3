/// What administrators change about the accounts of others.
@NullMarked
package fr.reemploi.application.administration;

import org.jspecify.annotations.NullMarked;
