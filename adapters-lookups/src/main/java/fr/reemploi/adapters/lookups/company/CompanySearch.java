package fr.reemploi.adapters.lookups.company;

import fr.reemploi.application.lookup.CompanyRegister;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/// The company search of the French state (recherche-entreprises). It is free, needs no key and is
/// limited to about seven requests per second.
public final class CompanySearch implements CompanyRegister {
    private static final String ACTIVE = "A";

    /// State of a ceased company and of a closed establishment (*fermé*).
    private static final Set<String> CLOSED = Set.of("C", "F");

    private final RemoteService service;
    private final Supplier<Optional<String>> address;

    public CompanySearch(RemoteService service, Supplier<Optional<String>> address) {
        this.service = service;
        this.address = address;
    }

    @Override
    public Result check(Siret siret) {
        return address.get()
                .flatMap(configured -> search(configured, siret.value()))
                .map(companies -> read(companies, siret))
                .orElseGet(Result.Inconclusive::new);
    }

    /// Results of a search by SIRET, SIREN or name; empty if there was no usable response.
    public Optional<List<JsonNode>> search(String address, String query) {
        var url =
                Objects.requireNonNull(HttpUrl.parse(address + "/search"), address)
                        .newBuilder()
                        .addQueryParameter("q", query)
                        .addQueryParameter("page", "1")
                        .addQueryParameter("per_page", "10")
                        .build();
        try {
            var response = service.send(new Request.Builder().url(url).build());
            if (!response.isSuccess()) return Optional.empty();
            var results = response.json().path("results");
            return results.isArray()
                    ? Optional.of(List.copyOf(results.values()))
                    : Optional.empty();
        } catch (NoResponseException | MalformedResponseException failure) {
            return Optional.empty();
        }
    }

    private static Result read(List<JsonNode> companies, Siret siret) {
        for (var company : companies) {
            var establishment = establishment(company, siret);
            if (establishment.isPresent()) return read(company, establishment.get());
        }
        return new Result.NotFound();
    }

    private static Optional<JsonNode> establishment(JsonNode company, Siret siret) {
        var all = new ArrayList<>(List.of(company.path("siege")));
        all.addAll(company.path("matching_etablissements").values());
        return all.stream()
                .filter(candidate -> text(candidate, "siret").equals(siret.value()))
                .findFirst();
    }

    private static Result read(JsonNode company, JsonNode establishment) {
        var states =
                List.of(
                        text(company, "etat_administratif"),
                        text(establishment, "etat_administratif"));
        if (states.stream().anyMatch(CLOSED::contains))
            return new Result.Found(name(company), false);
        if (states.stream().allMatch(ACTIVE::equals)) return new Result.Found(name(company), true);
        return new Result.Inconclusive();
    }

    /// Companies that opted out of publication have a placeholder in brackets as name.
    private static Optional<String> name(JsonNode company) {
        return Stream.of("nom_raison_sociale", "nom_complet")
                .map(field -> text(company, field))
                .filter(name -> !name.isEmpty() && !name.startsWith("["))
                .findFirst();
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.asString().strip() : "";
    }
}
