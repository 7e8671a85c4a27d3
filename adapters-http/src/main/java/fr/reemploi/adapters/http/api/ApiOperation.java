package fr.reemploi.adapters.http.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes an operation in the API description, beyond what its signature implies.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ApiOperation {
    /// The problem of an operation that requires an `Idempotency-Key`.
    String KEY_REQUIRED = "400 idempotency.missing";

    /// The summary: starts with a verb and names the resource.
    String value();

    /// The record whose components are the fields of the JSON body.
    Class<?> body() default Void.class;

    /// Media types of a body that is not a JSON object.
    String[] consumes() default {};

    int status() default 200;

    /// The record of the response.
    Class<?> response() default Void.class;

    Shape shape() default Shape.ONE;

    /// The media type of the response.
    String produces() default "application/json";

    /// Whether a client that accepts server-sent events gets these instead.
    boolean streams() default false;

    /// Query parameters, described in `parameters.json`.
    String[] query() default {};

    /// Whether the query parameters are those of a search.
    boolean isSearch() default false;

    /// Problems beyond those the signature implies: `409 listing.state`.
    String[] problems() default {};

    /// The shape of the response: the object itself, `{items}`, or `{items, nextCursor}`.
    enum Shape {
        ONE,
        ITEMS,
        PAGE
    }
}
