package fr.reemploi.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The created sample data, and commands to explore it.
///
/// @param partNumber a part number that several sellers offer
public record SampleDataSummary(
        int sellers, int listings, List<SampleAccount> accounts, String partNumber) {
    public SampleDataSummary {
        accounts = List.copyOf(accounts);
    }

    /// Shell commands: a search by words, a search by part number, and a sign-in as a seller.
    ///
    /// @param base URL of the site, without a trailing slash: `http://localhost:8080`
    public List<String> commands(String base) {
        var api = base + "/api/v1";
        var seller = accounts.getFirst();
        return List.of(
                "curl -s '%s/listings?q=alternateur%%20clio&limit=3'".formatted(api),
                "curl -s '%s/listings?reference=%s&limit=3'".formatted(api, partNumber),
                "curl -s -X POST '%s/sessions' -H 'Content-Type: application/json' -d '{\"email\":\"%s\",\"password\":\"%s\"}'"
                        .formatted(api, seller.email(), seller.password()));
    }

    /// The part number without punctuation that occurs most often; the alphabetically first of
    /// several.
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

    /// A sample account.
    ///
    /// @param role in French, for the console
    public record SampleAccount(String role, String email, String password) {}
}
