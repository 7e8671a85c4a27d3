/// Transactional outbox: delivers stored events to their handlers at least once.
@NullMarked
package fr.reemploi.application.outbox;

import org.jspecify.annotations.NullMarked;
