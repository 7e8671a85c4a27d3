/// Builds the published OpenAPI description from request mappings, `@ApiOperation` and record
/// components.
@NullMarked
package fr.reemploi.adapters.http.docs;

import org.jspecify.annotations.NullMarked;
