/// HTTP client for calls to other services: time limits, bounded retries, circuit breaker, proxy
/// and metrics, with one RemoteService per service.
@NullMarked
package fr.reemploi.httpclient;

import org.jspecify.annotations.NullMarked;
