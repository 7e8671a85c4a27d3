/// The audit log: who changed settings or rights, and when.
@NullMarked
package fr.reemploi.application.audit;

import org.jspecify.annotations.NullMarked;
