package fr.reemploi.adapters.http.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.reemploi.adapters.http.api.JsonWriter;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.application.lookup.SellerSummary;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.EnumNames;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes search results as JSON. This is the most frequent request: cards are copied from the
/// index and only their placeholders are filled.
@Component
final class SearchResponseWriter {
    private static final int MAX_SELLERS = 50_000;
    private static final int INITIAL_CAPACITY = 24 * 1_024;

    private final SellerDirectory sellers;
    private final Cache<AccountId, CachedSeller> cache =
            Caffeine.newBuilder().maximumSize(MAX_SELLERS).build();

    SearchResponseWriter(SellerDirectory sellers) {
        this.sellers = sellers;
    }

    JsonWriter json(SearchResults results, String base) {
        var json = new JsonWriter(INITIAL_CAPACITY);
        json.raw("{\"total\":").number(results.total()).raw(",\"items\":[");
        var address = new JsonWriter(64).escaped(base).toBytes();
        var first = true;
        for (var hit : results.hits()) {
            if (!first) json.raw((byte) ',');
            first = false;
            card(json, hit, address);
        }
        facets(json.raw("],\"facets\":{"), results.facets());
        json.raw("},\"nextCursor\":").stringOrNull(results.nextCursor());
        results.correctedQuery().ifPresent(words -> json.raw(",\"correctedQuery\":").string(words));
        return json.raw("}");
    }

    private void card(JsonWriter json, Hit hit, byte[] base) {
        var card = hit.card();
        var from = 0;
        for (var at = 0; at < card.length; at++) {
            if (card[at] > CardJson.END || card[at] < 0) continue;
            json.raw(card, from, at - from);
            from = at + 1;
            switch (card[at]) {
                case CardJson.BASE -> json.raw(base);
                case CardJson.SELLER -> json.raw(seller(hit.seller()));
                case CardJson.DISTANCE -> distance(json, hit);
                default -> {
                    return;
                }
            }
        }
    }

    private static void distance(JsonWriter json, Hit hit) {
        if (hit.distanceMetres().isPresent())
            json.raw(",\"distanceMeters\":").number(hit.distanceMetres().getAsInt());
    }

    private byte[] seller(AccountId id) {
        var summary = sellers.summary(id);
        var cached = cache.getIfPresent(id);
        // cheap: the directory returns the same object while it caches it
        if (cached != null && cached.summary().equals(summary)) return cached.json();
        var json = json(summary);
        cache.put(id, new CachedSeller(summary, json));
        return json;
    }

    private static byte[] json(SellerSummary seller) {
        var json = new JsonWriter(160);
        json.raw("{\"id\":\"").raw(seller.id().toString());
        json.raw("\",\"tradeName\":").string(seller.tradeName());
        json.raw(",\"kind\":\"").raw(EnumNames.of(seller.kind()));
        json.raw("\",\"department\":").stringOrNull(seller.department());
        json.raw(",\"rating\":");
        json.raw(seller.rating().map(tenths -> tenths / 10 + "." + tenths % 10).orElse("null"));
        return json.raw(",\"verified\":").raw(seller.verified() ? "true}" : "false}").toBytes();
    }

    private static void facets(JsonWriter json, Map<Facet, List<FacetCount>> facets) {
        var separator = "";
        for (var facet : Facet.values()) {
            var counts = facets.get(facet);
            if (counts == null) continue;
            json.raw(separator).raw("\"").raw(EnumNames.of(facet)).raw("\":[");
            separator = ",";
            counts(json, counts);
            json.raw("]");
        }
    }

    private static void counts(JsonWriter json, List<FacetCount> counts) {
        var separator = "{\"value\":";
        for (var count : counts) {
            json.raw(separator).string(count.value());
            json.raw(",\"label\":").string(count.label());
            json.raw(",\"count\":").number(count.count()).raw("}");
            separator = ",{\"value\":";
        }
    }

    /// A seller and its JSON.
    // an array, because it is written to responses as is
    @SuppressWarnings("ArrayRecordComponent")
    private record CachedSeller(SellerSummary summary, byte[] json) {}
}
