package fr.reemploi.adapters.ai.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/// The dialects of the models that were called: what one rejected is not sent again. Thread-safe.
final class Dialects {
    private static final int MAX_MODELS = 100;

    private final Map<ModelSettings, Dialect> byModel = new ConcurrentHashMap<>();

    Dialect of(ModelSettings settings) {
        var known = byModel.get(settings);
        return known == null ? Dialect.of(HttpUrl.get(settings.address())) : known;
    }

    /// Whether a rejected request has another form, which will be used from now on.
    boolean adapt(ModelSettings settings, CompletionError error) {
        var next = of(settings).after(error);
        if (byModel.size() >= MAX_MODELS) byModel.clear();
        next.ifPresent(dialect -> byModel.put(settings, dialect));
        return next.isPresent();
    }
}
