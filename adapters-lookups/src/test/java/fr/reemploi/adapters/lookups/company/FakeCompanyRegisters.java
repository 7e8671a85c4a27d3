package fr.reemploi.adapters.lookups.company;

import fr.reemploi.adapters.lookups.LookupFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.json.JsonMapper;

/// Simulates the French company search and VIES. La Poste is registered initially.
public final class FakeCompanyRegisters implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockWebServer server = new MockWebServer();
    private final Map<String, Establishment> bySiret = new ConcurrentHashMap<>();
    private final Set<String> vatNumbers = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile LookupFault fault = LookupFault.NONE;
    private volatile Optional<String> viesError = Optional.empty();
    private volatile int viesErrorStatus = 200;

    /// An establishment in search results.
    ///
    /// @param company state of the company: `A` active, `C` ceased
    /// @param state state of the establishment: `A` active, `F` closed
    /// @param seat whether it is the seat of the company
    public record Establishment(
            String siret, String name, String company, String state, boolean seat) {}

    public FakeCompanyRegisters() {
        add(new Establishment("35600000000048", "LA POSTE", "A", "A", true));
        addVat("FR39356000000");
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        requests.add(request.getMethod() + " " + request.getUrl().encodedPath());
                        return fault.response().orElseGet(() -> respond(request));
                    }
                });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Base URL of both registers, for the settings.
    public String address() {
        return server.url("/").toString().replaceFirst("/$", "");
    }

    public FakeCompanyRegisters add(Establishment establishment) {
        bySiret.put(establishment.siret(), establishment);
        return this;
    }

    public FakeCompanyRegisters addVat(String number) {
        vatNumbers.add(number);
        return this;
    }

    public void failWith(LookupFault newFault) {
        fault = newFault;
    }

    /// Makes VIES answer with this error and status.
    public void setViesError(String error, int status) {
        viesError = Optional.of(error);
        viesErrorStatus = status;
    }

    /// The requests received, oldest first: method and path.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private MockResponse respond(RecordedRequest request) {
        return switch (request.getUrl().encodedPath()) {
            case "/search" -> search(String.valueOf(request.getUrl().queryParameter("q")));
            case "/check-vat-number" -> checkVat(request);
            default -> LookupFault.json("{}").code(404).build();
        };
    }

    private MockResponse search(String query) {
        var results =
                bySiret.values().stream()
                        .filter(establishment -> establishment.siret().startsWith(query))
                        .map(FakeCompanyRegisters::result)
                        .collect(Collectors.toList());
        var body = Map.of("results", results, "total_results", results.size());
        return LookupFault.json(JSON.writeValueAsString(body)).build();
    }

    private static Map<String, Object> result(Establishment establishment) {
        var json =
                Map.of("siret", establishment.siret(), "etat_administratif", establishment.state());
        var otherSeat =
                Map.of(
                        "siret",
                        establishment.siret().substring(0, 9) + "99999",
                        "etat_administratif",
                        "A");
        return Map.of(
                "siren", establishment.siret().substring(0, 9),
                "nom_complet", establishment.name(),
                "etat_administratif", establishment.company(),
                "siege", establishment.seat() ? json : otherSeat,
                "matching_etablissements", establishment.seat() ? List.of() : List.of(json));
    }

    private MockResponse checkVat(RecordedRequest request) {
        if (viesError.isPresent()) {
            var body =
                    Map.of(
                            "actionSucceed",
                            false,
                            "errorWrappers",
                            List.of(Map.of("error", viesError.get())));
            return LookupFault.json(JSON.writeValueAsString(body)).code(viesErrorStatus).build();
        }
        var sent = request.getBody();
        var parameters = JSON.readTree(sent == null ? "{}" : sent.utf8());
        var number =
                parameters.path("countryCode").asString("")
                        + parameters.path("vatNumber").asString("");
        var body = Map.of("valid", vatNumbers.contains(number), "name", "---", "address", "---");
        return LookupFault.json(JSON.writeValueAsString(body)).build();
    }

    @Override
    public void close() {
        server.close();
    }
}
