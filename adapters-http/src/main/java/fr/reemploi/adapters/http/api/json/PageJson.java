package fr.reemploi.adapters.http.api.json;

import fr.reemploi.application.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One page of a list.
///
/// @param nextCursor the cursor of the next page; null on the last
public record PageJson<T>(List<T> items, Optional<String> nextCursor) {
    public static <A, T> PageJson<T> of(Page<A> page, Function<A, T> json) {
        return new PageJson<>(page.items().stream().map(json).toList(), page.nextCursor());
    }
}
