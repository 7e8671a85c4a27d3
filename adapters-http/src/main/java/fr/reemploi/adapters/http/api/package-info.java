/// What every endpoint shares: filters (request id, access token, rate limit, idempotency), problem
/// responses (RFC 9457), controller arguments, JSON reading and writing, and the wire types used by
/// several features.
@NullMarked
package fr.reemploi.adapters.http.api;

import org.jspecify.annotations.NullMarked;
