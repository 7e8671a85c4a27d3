package fr.reemploi.adapters.http.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the published description of the API says of a call, beyond what its signature tells.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiOperation {
    /// The problem of a call that needs an `Idempotency-Key`.
    String KEY_NEEDED = "400 idempotency.missing";

    /// What the call does.
    String value();

    /// The record whose components are the body's fields.
    Class<?> body() default Void.class;

    /// Media types of a body that is no JSON object.
    String[] consumes() default {};

    int status() default 200;

    /// The record the answer is.
    Class<?> response() default Void.class;

    Shape shape() default Shape.ONE;

    /// The media type of an answer that is no JSON.
    String produces() default "application/json";

    /// Query parameters, described in `parameters.json`.
    String[] query() default {};

    /// What it may refuse besides what its signature implies, e.g. `409 listing.state`.
    String[] problems() default {};

    /// Whether the answer is one thing, `{items}`, or `{items, nextCursor}`.
    enum Shape {
        ONE,
        ITEMS,
        PAGE
    }
}
