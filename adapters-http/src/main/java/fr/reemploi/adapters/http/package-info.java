/// The REST API: requests become calls of use cases, what they answer becomes JSON, what they
/// refuse becomes a problem.
@NullMarked
package fr.reemploi.adapters.http;

import org.jspecify.annotations.NullMarked;
