package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shipping.Carrier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The carriers this installation can buy labels of.
public final class Carriers {
    private static final long PATIENCE_MILLIS = 3_000;

    private final Map<Carrier, CarrierService> services = new EnumMap<>(Carrier.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long patienceMillis;

    public Carriers(Collection<CarrierService> all) {
        this(all, PATIENCE_MILLIS);
    }

    /// Those there are, asked with this much patience for all of them together.
    Carriers(Collection<CarrierService> all, long patienceMillis) {
        all.forEach(one -> services.put(one.carrier(), one));
        this.patienceMillis = patienceMillis;
    }

    public Optional<CarrierService> find(Carrier carrier) {
        return Optional.ofNullable(services.get(carrier)).filter(CarrierService::isConfigured);
    }

    /// One that must be there.
    ///
    /// @throws UnavailableException `carrier.not-configured`
    public CarrierService get(Carrier carrier) {
        return find(carrier)
                .orElseThrow(
                        () -> new UnavailableException("carrier.not-configured", Optional.empty()));
    }

    /// What all carriers offer for what each seller has to send. All are asked at once; one that
    /// fails or does not answer in time offers nothing.
    Map<AccountId, List<DeliveryOffer>> offers(Map<AccountId, RateRequest> wanted) {
        var questions = new ArrayList<Callable<CarrierRates>>();
        for (var service : services.values())
            if (service.isConfigured())
                wanted.forEach((seller, what) ->
                        questions.add(() ->
                                new CarrierRates(seller, service.carrier(), service.ways(what))));
        var offers = new HashMap<AccountId, List<DeliveryOffer>>();
        for (var answer : ask(questions))
            for (var way : answer.ways())
                offers.computeIfAbsent(answer.seller(), _ -> new ArrayList<>())
                        .add(offer(answer.carrier(), way));
        return offers;
    }

    private List<CarrierRates> ask(List<Callable<CarrierRates>> questions) {
        if (questions.isEmpty()) return List.of();
        try {
            return threads.invokeAll(questions, patienceMillis, TimeUnit.MILLISECONDS).stream()
                    .flatMap(asked -> answered(asked).stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Optional<CarrierRates> answered(Future<CarrierRates> asked) {
        return switch (asked.state()) {
            case SUCCESS -> Optional.of(asked.resultNow());
            case FAILED -> {
                if (asked.exceptionNow() instanceof Error end) throw end;
                yield Optional.empty();
            }
            case CANCELLED, RUNNING -> Optional.empty();
        };
    }

    private static DeliveryOffer offer(Carrier carrier, ShippingRate way) {
        return new DeliveryOffer(
                "",
                carrier,
                way.service(),
                way.mode(),
                way.price(),
                way.days(),
                way.needsPickupPoint());
    }

    /// What one carrier said of what one seller has.
    private record CarrierRates(AccountId seller, Carrier carrier, List<ShippingRate> ways) {}
}
