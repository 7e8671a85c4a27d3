package fr.reemploi.adapters.http.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A card, for the API description. Cards themselves are copied (`CardWriter`); a test checks that
/// both match.
public record CardShape(
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
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> distanceMeters) {

    record CardDonorShape(
            Optional<String> make,
            Optional<String> model,
            Optional<Integer> year,
            Optional<String> fuel,
            Optional<String> engineCode,
            Optional<Integer> mileageKm) {}

    record CardPhotoShape(String url, String thumbnailUrl, String alt) {}
}
