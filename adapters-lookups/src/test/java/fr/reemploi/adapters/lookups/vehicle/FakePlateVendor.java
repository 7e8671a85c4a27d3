package fr.reemploi.adapters.lookups.vehicle;

import fr.reemploi.adapters.lookups.LookupFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Simulates a plate look-up vendor like the documented one: all values are strings, some with
/// units or blank, and errors are in `data.erreur` with status 200.
public final class FakePlateVendor implements AutoCloseable {
    public static final String TOKEN = "token-of-the-test";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Map<String, String>> vehicles = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger credit = new AtomicInteger(Integer.MAX_VALUE);
    private volatile LookupFault fault = LookupFault.NONE;
    private volatile Optional<String> error = Optional.empty();
    private volatile int status = 200;

    public FakePlateVendor() {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return respond(request);
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address for the settings.
    public String address() {
        return server.url("/get-vehicule-info") + "?immatriculation={plate}&token={token}&pays=FR";
    }

    /// Registers a vehicle.
    ///
    /// @param plate compact: `AB123CD`
    /// @param values by the vendor's field names
    public FakePlateVendor add(String plate, Map<String, String> values) {
        vehicles.put(plate, Map.copyOf(values));
        return this;
    }

    public void failWith(LookupFault newFault) {
        fault = newFault;
    }

    /// Answers each look-up with this error and status 200.
    public void respondWithError(String text) {
        error = Optional.of(text);
    }

    /// Answers with JSON and this status.
    public void status(int code) {
        status = code;
    }

    /// Sets the number of paid look-ups.
    public void credit(int lookups) {
        credit.set(lookups);
    }

    /// The requests received, oldest first: method and plate.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private MockResponse respond(RecordedRequest request) {
        if (request.getMethod().equals("HEAD"))
            return fault.response().orElseGet(() -> LookupFault.json("").code(404).build());
        var plate = parameter(request, "immatriculation");
        requests.add(request.getMethod() + " " + plate);
        return fault.response()
                .orElseGet(() -> LookupFault.json(body(request, plate)).code(status).build());
    }

    private String body(RecordedRequest request, @Nullable String plate) {
        if (error.isPresent()) return failed(error.get());
        if (!TOKEN.equals(parameter(request, "token"))) return failed("Token invalide");
        if (credit.getAndDecrement() <= 0) return failed("Quota dépassé : plus de crédit");
        var vehicle = Optional.ofNullable(vehicles.get(String.valueOf(plate)));
        return vehicle.map(values -> JSON.writeValueAsString(Map.of("data", values)))
                .orElseGet(() -> failed("Plaque introuvable"));
    }

    private static String failed(String error) {
        return JSON.writeValueAsString(Map.of("data", Map.of("erreur", error, "marque", "")));
    }

    private static @Nullable String parameter(RecordedRequest request, String name) {
        return request.getUrl().queryParameter(name);
    }

    @Override
    public void close() {
        server.close();
    }
}
