package fr.reemploi.application.shared;

import fr.reemploi.application.shared.IdempotencyStore.StartResult.Completed;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.InProgress;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.PayloadMismatch;
import fr.reemploi.application.shared.IdempotencyStore.StartResult.Started;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// In-memory idempotency store.
public final class InMemoryIdempotencyStore implements IdempotencyStore {
    private final Map<String, Call> calls = new HashMap<>();

    @Override
    public synchronized StartResult start(String key, String bodyHash, Instant now) {
        var stored = Optional.ofNullable(calls.get(key));
        if (stored.isPresent()) {
            var call = stored.get();
            if (!call.bodyHash().equals(bodyHash)) return new PayloadMismatch();
            if (call.answer().isPresent()) return new Completed(call.answer().get());
            if (now.isBefore(call.begunAt().plus(TIMEOUT))) return new InProgress();
        }
        calls.put(key, new Call(bodyHash, now, Optional.empty()));
        return new Started();
    }

    @Override
    public synchronized void complete(String key, StoredResponse answer) {
        calls.computeIfPresent(
                key,
                (_, call) ->
                        call.answer().isPresent()
                                ? call
                                : new Call(call.bodyHash(), call.begunAt(), Optional.of(answer)));
    }

    @Override
    public synchronized void abandon(String key) {
        var unanswered =
                Optional.ofNullable(calls.get(key)).filter(call -> call.answer().isEmpty());
        if (unanswered.isPresent()) calls.remove(key);
    }

    @Override
    public synchronized void delete(String key) {
        calls.remove(key);
    }

    @Override
    public synchronized void deleteOf(String caller) {
        calls.keySet().removeIf(key -> key.startsWith(caller + " "));
    }

    @Override
    public synchronized void deleteBefore(Instant instant) {
        calls.values().removeIf(call -> call.begunAt().isBefore(instant));
    }

    private record Call(String bodyHash, Instant begunAt, Optional<StoredResponse> answer) {}
}
