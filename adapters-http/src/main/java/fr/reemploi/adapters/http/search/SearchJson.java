package fr.reemploi.adapters.http.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.adapters.http.api.json.MoneyJson;
import fr.reemploi.adapters.http.api.json.SellerJson;
import fr.reemploi.application.search.SearchParameter.Facet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The search response, for the API description. The response itself is copied from the index
/// (`CardJson`, `SearchResponseWriter`); a test checks that both match. Each facet is present when
/// it was requested.
record SearchJson(
        long total,
        List<CardShape> items,
        Map<Facet, List<CountShape>> facets,
        Optional<String> nextCursor,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> correctedQuery) {

    record CardShape(
            UUID id,
            String title,
            Optional<String> category,
            Optional<String> grade,
            String condition,
            MoneyJson price,
            List<String> references,
            Optional<Integer> warrantyMonths,
            Instant publishedAt,
            CardDonorShape donor,
            Optional<CardPhotoShape> photo,
            SellerJson seller,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> distanceMeters) {}

    record CardDonorShape(
            Optional<String> make,
            Optional<String> model,
            Optional<Integer> year,
            Optional<String> fuel,
            Optional<String> engineCode,
            Optional<Integer> mileageKm) {}

    record CardPhotoShape(String url, String thumbnailUrl, String alt) {}

    record CountShape(String value, String label, long count) {}
}
