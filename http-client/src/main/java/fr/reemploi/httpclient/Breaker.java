package fr.reemploi.httpclient;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Circuit breaker of one service: opens when most of the last calls failed or were slow, and
/// records the last failure.
final class Breaker {
    private static final int WINDOW_SIZE = 10;
    private static final int MINIMUM_CALLS = 5;

    private final CircuitBreaker circuit;
    private final AtomicReference<ServiceHealth> health =
            new AtomicReference<>(new ServiceHealth(false, Optional.empty(), Optional.empty()));

    /// @param slowCall a call that takes this long counts as slow; a service slow in most calls
    ///   opens the circuit
    Breaker(String name, Duration openDuration, Duration slowCall) {
        circuit =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(WINDOW_SIZE)
                                .minimumNumberOfCalls(MINIMUM_CALLS)
                                .failureRateThreshold(60)
                                .slowCallDurationThreshold(slowCall)
                                .slowCallRateThreshold(60)
                                .waitDurationInOpenState(openDuration)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
    }

    boolean tryAcquire() {
        return circuit.tryAcquirePermission();
    }

    /// Takes back a permission whose call says nothing about the service.
    void release() {
        circuit.releasePermission();
    }

    void recordSuccess(Duration took) {
        circuit.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        health.set(new ServiceHealth(false, Optional.empty(), Optional.empty()));
    }

    void recordFailure(Duration took, String why) {
        circuit.onError(took.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException(why));
        health.updateAndGet(before ->
                new ServiceHealth(
                        false,
                        Optional.of(why),
                        before.since().or(() -> Optional.of(Instant.now()))));
    }

    ServiceHealth health() {
        var last = health.get();
        var open = circuit.getState() == CircuitBreaker.State.OPEN;
        return new ServiceHealth(open, last.failure(), last.since());
    }
}
