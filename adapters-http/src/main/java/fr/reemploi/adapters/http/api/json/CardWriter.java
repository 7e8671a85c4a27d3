package fr.reemploi.adapters.http.api.json;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.reemploi.adapters.http.api.JsonWriter;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.application.lookup.SellerSummary;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.EnumNames;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Writes cards as JSON: copies what `CardJson` has stored and fills the placeholders.
@Component
public final class CardWriter {
    private static final int MAX_SELLERS = 50_000;

    private final SellerDirectory sellers;
    private final Cache<AccountId, CachedSeller> cache =
            Caffeine.newBuilder().maximumSize(MAX_SELLERS).build();

    public CardWriter(SellerDirectory sellers) {
        this.sellers = sellers;
    }

    /// Appends a card.
    ///
    /// @param card as `CardJson` has stored it
    /// @param base the address of the site, escaped
    /// @param more appends further fields, each after a comma
    public void write(
            JsonWriter json,
            byte[] card,
            AccountId seller,
            byte[] base,
            Consumer<JsonWriter> more) {
        var from = 0;
        for (var at = 0; at < card.length; at++) {
            if (card[at] > CardJson.END || card[at] < 0) continue;
            json.raw(card, from, at - from);
            from = at + 1;
            switch (card[at]) {
                case CardJson.BASE -> json.raw(base);
                case CardJson.SELLER -> json.raw(seller(seller));
                case CardJson.MORE -> more.accept(json);
                default -> {
                    return;
                }
            }
        }
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

    /// A seller and its JSON.
    // an array, because it is written to responses as is
    @SuppressWarnings("ArrayRecordComponent")
    private record CachedSeller(SellerSummary summary, byte[] json) {}
}
