/// Types used by every use case: actor, forms, pages, clock, ids, secrets, idempotency and failures
/// of other services.
@NullMarked
package fr.reemploi.application.shared;

import org.jspecify.annotations.NullMarked;
