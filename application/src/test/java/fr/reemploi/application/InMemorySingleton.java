package fr.reemploi.application;

import fr.reemploi.application.shared.SingletonStore;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// In-memory store of one aggregate.
public abstract class InMemorySingleton<A> implements SingletonStore<A> {
    private static final String KEY = "only";

    private final InMemoryTable<String, A> table;
    private final UnaryOperator<A> next;
    private final A initial;

    protected InMemorySingleton(A initial, Function<A, Version> version, UnaryOperator<A> next) {
        this.table = new InMemoryTable<>(_ -> KEY, version);
        this.next = next;
        this.initial = initial;
    }

    @Override
    public A get() {
        return table.find(KEY).orElse(initial);
    }

    @Override
    public A save(Change<A> change) {
        return table.save(change.now(), next.apply(change.now()), () -> {});
    }
}
