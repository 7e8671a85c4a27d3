package fr.reemploi.adapters.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The fields request bodies have, for the published description only: bodies are read as trees, by
/// the forms of the use cases. What is optional may be absent or null.
final class Requests {
    private Requests() {}

    record NewAccount(String email, String password, String displayName, Optional<String> locale) {}

    record AccountChange(Optional<String> displayName, Optional<String> locale) {}

    /// Values by the names of fields; text, a number, a boolean, a list or null.
    record NewSettings(Map<String, Object> values) {}

    record Credentials(String email, String password, Optional<String> totp) {}

    record Refresh(String refreshToken) {}

    record Ticket(String token) {}

    record ForgottenPassword(String email) {}

    record Password(String password) {}

    record Code(String code) {}

    record Seller(
            String kind,
            String tradeName,
            String legalName,
            Optional<String> siret,
            Optional<String> vatNumber,
            Optional<String> vhuApproval,
            String phone,
            Address address) {}

    record Address(
            String name,
            String line1,
            Optional<String> line2,
            String postalCode,
            String city,
            String country) {}

    record NewListing(
            Optional<String> sku,
            String title,
            Optional<String> description,
            Optional<String> category,
            Optional<String> position,
            Optional<String> grade,
            Optional<String> condition,
            Optional<MoneyJson> price,
            Optional<String> vatScheme,
            Optional<Integer> quantity,
            Optional<List<String>> references,
            Optional<Donor> donor,
            Optional<List<Fitment>> fitments,
            Optional<Parcel> parcel,
            Optional<List<String>> deliveryModes,
            Optional<Integer> warrantyMonths,
            Optional<MoneyJson> coreDeposit,
            Optional<String> location) {}

    /// Like `NewListing`, but nothing is needed.
    record ListingChange(
            Optional<String> sku,
            Optional<String> title,
            Optional<String> description,
            Optional<String> category,
            Optional<String> position,
            Optional<String> grade,
            Optional<String> condition,
            Optional<MoneyJson> price,
            Optional<String> vatScheme,
            Optional<List<String>> references,
            Optional<Donor> donor,
            Optional<List<Fitment>> fitments,
            Optional<Parcel> parcel,
            Optional<List<String>> deliveryModes,
            Optional<Integer> warrantyMonths,
            Optional<MoneyJson> coreDeposit,
            Optional<String> location) {}

    /// A mileage is understood however a person writes it: hence an `Object`.
    record Donor(
            Optional<String> make,
            Optional<String> model,
            Optional<Integer> year,
            Optional<String> fuel,
            Optional<String> engineCode,
            Optional<String> vin,
            Optional<LocalDate> firstRegistration,
            Optional<Object> mileageKm,
            Optional<Boolean> mileageUnknown) {}

    record Fitment(
            String make,
            Optional<String> model,
            Optional<Integer> yearFrom,
            Optional<Integer> yearTo,
            Optional<String> engineCode) {}

    record Parcel(
            int weightGrams,
            Optional<Integer> lengthCm,
            Optional<Integer> widthCm,
            Optional<Integer> heightCm) {}

    record PhotoOrder(List<UUID> photoIds) {}

    /// As the image store answered it.
    record SentPhoto(String publicId, long version, String signature) {}

    record Quote(List<UUID> listingIds, Destination destination) {}

    record Destination(String postalCode, String city, String country) {}

    record Basket(
            List<UUID> listingIds,
            List<Choice> deliveries,
            Address shippingAddress,
            Optional<Address> billingAddress) {}

    record Choice(UUID sellerId, String offerId, Optional<String> pickupPointId) {}

    record Decline(String reason) {}

    record Parcelled(Optional<String> carrier, Optional<String> trackingNumber) {}

    record Judgement(boolean bought, Optional<String> trackingNumber) {}

    record Receipt(Optional<Boolean> satisfied) {}

    record Complaint(String reason, String comment) {}

    record Return(String reason, String comment, Optional<List<UUID>> listingIds) {}

    record Comment(String comment) {}

    record Tariffs(boolean collect, List<Band> bands) {}

    record Band(String mode, String zone, int upToGrams, MoneyJson price, int days) {}

    record Decision(MoneyJson refund, String comment) {}

    record Advance(String advance) {}
}
