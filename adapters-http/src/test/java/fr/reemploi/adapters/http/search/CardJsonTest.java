package fr.reemploi.adapters.http.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.http.ApiTestClient;
import fr.reemploi.adapters.http.api.json.CardJson;
import fr.reemploi.adapters.http.api.json.CardWriter;
import fr.reemploi.application.Examples;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.lookup.InMemoryVerifications;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCard.CardDonor;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Fuel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CardJsonTest {
    private final CardJson format = new CardJson(new InMemoryPhotoStore());
    private final SearchResponseWriter answer =
            new SearchResponseWriter(
                    new CardWriter(
                            new SellerDirectory(
                                    new InMemoryAccounts(),
                                    new InMemoryVerifications(),
                                    () -> Examples.NOON)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alternateur",
                "Phare \"avant\" \\ gauche",
                "Ligne\nretour\ttab",
                "Éclairage — 12 V ½ 🚗 fin",
                "\u0001\u0002\u0003\u0004\u007f",
                "</script>"
            })
    void a_card_reads_back_as_it_was_written(String title) {
        var full = card(title, Optional.of(photo()));
        assertThat(format.read(format.write(full))).isEqualTo(full);
        assertThat(json(full).path("items").get(0).path("title").asString()).isEqualTo(title);
    }

    @Test
    void a_card_without_optional_fields_reads_back_too() {
        var nothing = Optional.<String>empty();
        var bare =
                new ListingCard(
                        new ListingId(UUID.randomUUID()),
                        new AccountId(UUID.randomUUID()),
                        "—",
                        nothing,
                        Optional.empty(),
                        Condition.NEW_OLD_STOCK,
                        Money.cents(1),
                        List.of(),
                        Optional.empty(),
                        Examples.NOON,
                        new CardDonor(
                                nothing,
                                nothing,
                                Optional.empty(),
                                Optional.empty(),
                                nothing,
                                Optional.empty()),
                        Optional.empty());
        assertThat(format.read(format.write(bare))).isEqualTo(bare);
        var json = json(bare).path("items").get(0);
        assertThat(json.path("photo").isNull()).isTrue();
        assertThat(json.path("references").size()).isZero();
    }

    @Test
    void the_placeholders_are_filled_in_the_response() {
        var card = card("Alternateur", Optional.of(photo()));
        var hit = new Hit(format.write(card), card.seller(), OptionalInt.of(1_500));
        var facets = Map.of(Facet.PRICE, List.of(new FacetCount("5000-10000", "50 – 100 €", 2)));
        var results =
                new SearchResults(
                        2, List.of(hit, hit), facets, Optional.of("suite"), Optional.of("mot"));

        var json = ApiTestClient.tree(answer.json(results, "https://pièces.example").toString());

        var item = json.path("items").get(1);
        assertThat(item.path("photo").path("url").asString())
                .isEqualTo(
                        "https://pièces.example/photos/"
                                + card.photo().orElseThrow().key()
                                + "/large.jpg");
        assertThat(item.path("seller").path("id").asString()).isEqualTo(card.seller().toString());
        assertThat(item.path("distanceMeters").asInt()).isEqualTo(1_500);
        assertThat(json.path("facets").path("price").get(0).path("count").asInt()).isEqualTo(2);
        assertThat(json.path("nextCursor").asString()).isEqualTo("suite");
        assertThat(json.path("correctedQuery").asString()).isEqualTo("mot");
    }

    private tools.jackson.databind.JsonNode json(ListingCard card) {
        var hit = new Hit(format.write(card), card.seller(), OptionalInt.empty());
        var results =
                new SearchResults(1, List.of(hit), Map.of(), Optional.empty(), Optional.empty());
        return ApiTestClient.tree(answer.json(results, "http://localhost").toString());
    }

    private static Photo photo() {
        return Examples.aPhoto();
    }

    private static ListingCard card(String title, Optional<Photo> photo) {
        return new ListingCard(
                new ListingId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                title,
                Optional.of("alternator"),
                Optional.of(Grade.B),
                Condition.USED,
                Money.cents(8_900),
                List.of("8200660034", "réf \"x\""),
                Optional.of(6),
                Examples.NOON,
                new CardDonor(
                        Optional.of("renault"),
                        Optional.of("clio-iii"),
                        Optional.of(2008),
                        Optional.of(Fuel.PLUG_IN_HYBRID),
                        Optional.of("K9K"),
                        Optional.of(125_000)),
                photo);
    }
}
