package fr.reemploi.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a fill made, and how to look at it.
///
/// @param partNumber one that several yards sell a part under
public record SampleDataSummary(
        int sellers, int listings, List<SampleAccount> accounts, String partNumber) {
    public SampleDataSummary {
        accounts = List.copyOf(accounts);
    }

    /// Lines to paste into a shell: a search by words, one by reference, and signing in as a
    /// seller.
    ///
    /// @param base where the site is, without a slash at its end: `http://localhost:8080`
    public List<String> commands(String base) {
        var api = base + "/api/v1";
        var seller = accounts.getFirst();
        return List.of(
                "curl -s '%s/listings?q=alternateur%%20clio&limit=3'".formatted(api),
                "curl -s '%s/listings?reference=%s&limit=3'".formatted(api, partNumber),
                "curl -s -X POST '%s/sessions' -H 'Content-Type: application/json' -d '{\"email\":\"%s\",\"password\":\"%s\"}'"
                        .formatted(api, seller.email(), seller.password()));
    }

    /// The plain number most parts bear: of equal ones, the first in order.
    static String mostShared(List<SamplePart> parts) {
        var counts =
                parts.stream()
                        .flatMap(SampleDataSummary::references)
                        .filter(number -> number.matches("[0-9A-Z]+"))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static Stream<String> references(SamplePart part) {
        return part.listing().get("references") instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Stream.empty();
    }

    /// Somebody to sign in as.
    ///
    /// @param role in French, for the page it is shown on
    public record SampleAccount(String role, String email, String password) {}
}
