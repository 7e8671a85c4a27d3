package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.Change;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads, changes and saves an aggregate; when another writer was first, starts over, rules
/// included. What is given may therefore run several times and must have no side effects.
public final class OptimisticUpdate {
    private static final int MAX_ATTEMPTS = 10;

    private OptimisticUpdate() {}

    /// A change without effect is not stored.
    ///
    /// @return the aggregate as it is stored then
    /// @throws StaleVersionException if other writers were first ten times
    public static <A> A of(
            Supplier<A> read, Function<A, Change<A>> change, Function<Change<A>, A> save) {
        return retry(() -> {
            var changed = change.apply(read.get());
            return changed.changed() ? save.apply(changed) : changed.now();
        });
    }

    /// Runs an attempt until no other writer was first.
    ///
    /// @throws StaleVersionException if other writers were first ten times
    public static <T> T retry(Supplier<T> attempt) {
        for (var number = 1; ; number++) {
            try {
                return attempt.get();
            } catch (StaleVersionException anotherWasFirst) {
                if (number == MAX_ATTEMPTS) throw anotherWasFirst;
            }
        }
    }
}
