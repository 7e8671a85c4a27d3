package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Change;
import java.util.function.Function;

/// Store of an aggregate of which there is one.
///
/// @param <A> the aggregate
public interface SingletonStore<A> {
    /// The aggregate as it is stored; as long as it was not, its first state.
    A get();

    /// @throws StaleVersionException if another writer was first
    A save(Change<A> change);

    /// Reads, changes and saves it; see [OptimisticUpdate].
    default A update(Function<A, Change<A>> operation) {
        return OptimisticUpdate.of(this::get, operation, this::save);
    }
}
