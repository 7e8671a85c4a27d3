package fr.reemploi.adapters.http.search;

import fr.reemploi.adapters.http.api.JsonBytes;
import fr.reemploi.application.search.PartQuery.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.Count;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.application.search.SellerDirectory;
import fr.reemploi.application.search.SellerSummary;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Results as JSON. This is what the site does most: cards are copied, only their holes are filled.
@Component
final class SearchAnswer {
    private static final int MOST_SELLERS = 50_000;
    private static final int ROOM = 24 * 1_024;

    private final SellerDirectory sellers;
    private final Map<AccountId, Written> written = new ConcurrentHashMap<>();

    SearchAnswer(SellerDirectory sellers) {
        this.sellers = sellers;
    }

    JsonBytes json(SearchResults results, String base) {
        var json = new JsonBytes(ROOM);
        json.raw("{\"total\":").number(results.total()).raw(",\"items\":[");
        var address = new JsonBytes(64).escaped(base).toBytes();
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

    private void card(JsonBytes json, Hit hit, byte[] base) {
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

    private static void distance(JsonBytes json, Hit hit) {
        if (hit.distanceMetres().isPresent())
            json.raw(",\"distanceMeters\":").number(hit.distanceMetres().getAsInt());
    }

    private byte[] seller(AccountId id) {
        var summary = sellers.summary(id);
        var known = written.get(id);
        // cheap: it is the same object as long as the directory believes it
        if (known != null && known.of().equals(summary)) return known.json();
        if (written.size() >= MOST_SELLERS) written.clear();
        var json = json(summary);
        written.put(id, new Written(summary, json));
        return json;
    }

    private static byte[] json(SellerSummary seller) {
        var json = new JsonBytes(160);
        json.raw("{\"id\":\"").raw(seller.id().toString());
        json.raw("\",\"tradeName\":").string(seller.tradeName());
        json.raw(",\"kind\":\"").raw(Words.of(seller.kind()));
        json.raw("\",\"department\":").stringOrNull(seller.department());
        json.raw(",\"rating\":");
        if (seller.rating().isEmpty()) return json.raw("null}").toBytes();
        var tenths = seller.rating().get();
        return json.raw(tenths / 10 + "." + tenths % 10 + "}").toBytes();
    }

    private static void facets(JsonBytes json, Map<Facet, List<Count>> facets) {
        var separator = "";
        for (var facet : Facet.values()) {
            var counts = facets.get(facet);
            if (counts == null) continue;
            json.raw(separator).raw("\"").raw(Words.of(facet)).raw("\":[");
            separator = ",";
            counts(json, counts);
            json.raw("]");
        }
    }

    private static void counts(JsonBytes json, List<Count> counts) {
        var separator = "{\"value\":";
        for (var count : counts) {
            json.raw(separator).string(count.value());
            json.raw(",\"label\":").string(count.label());
            json.raw(",\"count\":").number(count.count()).raw("}");
            separator = ",{\"value\":";
        }
    }

    /// A seller as JSON.
    // an array, because it goes as it is into answers
    @SuppressWarnings("ArrayRecordComponent")
    private record Written(SellerSummary of, byte[] json) {}
}
