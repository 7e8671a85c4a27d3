package fr.reemploi.httpclient;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Leaves a service alone for a while when most of its last calls failed, and remembers why.
final class Breaker {
    private static final int LOOKED_AT = 10;
    private static final int AT_LEAST = 5;

    /// Who answers as late as this, call after call, is as good as down.
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final CircuitBreaker circuit;
    private final AtomicReference<ServiceHealth> standing =
            new AtomicReference<>(new ServiceHealth(false, Optional.empty(), Optional.empty()));

    Breaker(String name, Duration breather) {
        circuit =
                CircuitBreaker.of(
                        name,
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(LOOKED_AT)
                                .minimumNumberOfCalls(AT_LEAST)
                                .failureRateThreshold(60)
                                .slowCallDurationThreshold(SLOW)
                                .slowCallRateThreshold(60)
                                .waitDurationInOpenState(breather)
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .build());
    }

    boolean allows() {
        return circuit.tryAcquirePermission();
    }

    void answered(Duration took) {
        circuit.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        standing.set(new ServiceHealth(false, Optional.empty(), Optional.empty()));
    }

    void failed(Duration took, String why) {
        circuit.onError(took.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException(why));
        standing.updateAndGet(before ->
                new ServiceHealth(
                        false,
                        Optional.of(why),
                        before.since().or(() -> Optional.of(Instant.now()))));
    }

    ServiceHealth standing() {
        var known = standing.get();
        var resting = circuit.getState() == CircuitBreaker.State.OPEN;
        return new ServiceHealth(resting, known.failure(), known.since());
    }
}
