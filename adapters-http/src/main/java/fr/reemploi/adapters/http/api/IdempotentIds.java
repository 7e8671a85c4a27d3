package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Generates the ids of resources a request creates. With an `Idempotency-Key` the id is derived
/// from the key: a repeated request creates the same resource, even after a crash that lost the
/// stored response.
@Component
public final class IdempotentIds {
    /// Attribute of requests with a key: caller, route and key in one string.
    static final String KEY = "fr.reemploi.idempotency-key";

    private final Ids ids;

    IdempotentIds(Ids ids) {
        this.ids = ids;
    }

    public UUID next(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof String key ? ids.derived(key) : ids.next();
    }
}
