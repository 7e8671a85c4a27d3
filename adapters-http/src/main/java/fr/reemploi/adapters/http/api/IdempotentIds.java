package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ids of what requests make. One sent with an `Idempotency-Key` makes the same thing however
/// often it is repeated, even after a crash that forgot the first answer.
@Component
public final class IdempotentIds {
    /// Set on requests that carry a key: account or address, route and key in one text.
    static final String KEY = "fr.reemploi.idempotency-key";

    private final Ids ids;

    IdempotentIds(Ids ids) {
        this.ids = ids;
    }

    public UUID next(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof String key ? ids.derived(key) : ids.next();
    }
}
