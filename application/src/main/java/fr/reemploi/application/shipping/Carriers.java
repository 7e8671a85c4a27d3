package fr.reemploi.application.shipping;

import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shipping.Carrier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The carriers supported by this installation.
public final class Carriers {
    private static final long TIMEOUT_MILLIS = 3_000;

    private final Map<Carrier, CarrierService> services = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long timeoutMillis;

    public Carriers(Collection<CarrierService> all) {
        this(all, TIMEOUT_MILLIS);
    }

    /// @param timeoutMillis for the rates of all carriers together
    Carriers(Collection<CarrierService> all, long timeoutMillis) {
        all.forEach(service -> services.put(service.carrier(), service));
        this.timeoutMillis = timeoutMillis;
    }

    /// Every way of delivery this installation knows: the seller's own, then the carriers, whether
    /// configured or not.
    public List<Carrier> all() {
        return Stream.concat(
                        Stream.of(Carrier.SELLER_RATES, Carrier.LOCAL_PICKUP),
                        services.keySet().stream())
                .toList();
    }

    /// Parses the id of a carrier of this installation.
    ///
    /// @throws InvalidInputException `word.unknown`, with the id and the valid ones
    public Carrier parse(String id) {
        return Carrier.parse(id)
                .filter(all()::contains)
                .orElseThrow(() -> new InvalidInputException("word.unknown", id, ids()));
    }

    private String ids() {
        return all().stream().map(Carrier::id).collect(Collectors.joining(", "));
    }

    public Optional<CarrierService> find(Carrier carrier) {
        return Optional.ofNullable(services.get(carrier)).filter(CarrierService::isConfigured);
    }

    /// The configured carrier.
    ///
    /// @throws UnavailableException `carrier.not-configured`
    public CarrierService get(Carrier carrier) {
        return find(carrier)
                .orElseThrow(
                        () -> new UnavailableException("carrier.not-configured", Optional.empty()));
    }

    /// The offers of all carriers for each seller's parcel. All carriers are called concurrently;
    /// one that fails or does not respond in time has no offers.
    Map<AccountId, List<DeliveryOffer>> offers(Map<AccountId, RateRequest> requests) {
        var calls = new ArrayList<Callable<CarrierRates>>();
        for (var service : services.values())
            if (service.isConfigured())
                requests.forEach((seller, request) ->
                        calls.add(() ->
                                new CarrierRates(
                                        seller, service.carrier(), service.rates(request))));
        var offers = new HashMap<AccountId, List<DeliveryOffer>>();
        for (var result : callAll(calls))
            for (var rate : result.rates())
                offers.computeIfAbsent(result.seller(), _ -> new ArrayList<>())
                        .add(offer(result.carrier(), rate));
        return offers;
    }

    private List<CarrierRates> callAll(List<Callable<CarrierRates>> calls) {
        if (calls.isEmpty()) return List.of();
        try {
            return threads.invokeAll(calls, timeoutMillis, TimeUnit.MILLISECONDS).stream()
                    .flatMap(future -> result(future).stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Optional<CarrierRates> result(Future<CarrierRates> future) {
        return switch (future.state()) {
            case SUCCESS -> Optional.of(future.resultNow());
            case FAILED -> {
                if (future.exceptionNow() instanceof Error end) throw end;
                yield Optional.empty();
            }
            case CANCELLED, RUNNING -> Optional.empty();
        };
    }

    private static DeliveryOffer offer(Carrier carrier, ShippingRate rate) {
        return new DeliveryOffer(
                "",
                carrier,
                rate.service(),
                rate.mode(),
                rate.price(),
                rate.days(),
                rate.needsPickupPoint());
    }

    /// The rates of one carrier for one seller's parcel.
    private record CarrierRates(AccountId seller, Carrier carrier, List<ShippingRate> rates) {}
}
