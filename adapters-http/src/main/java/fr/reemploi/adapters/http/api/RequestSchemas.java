package fr.reemploi.adapters.http.api;

import fr.reemploi.adapters.http.api.json.MoneyJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The fields of request bodies, for the API description only: the forms of the use cases read
/// bodies as trees. An `Optional` field may be absent or null.
public final class RequestSchemas {
    private RequestSchemas() {}

    public record NewAccount(
            String email, String password, String displayName, Optional<String> locale) {}

    public record AccountChange(Optional<String> displayName, Optional<String> locale) {}

    /// Values by field name: a string, a number, a boolean, a list or null.
    public record NewSettings(Map<String, Object> values) {}

    public record Credentials(String email, String password, Optional<String> totp) {}

    public record Refresh(String refreshToken) {}

    public record VerificationToken(String token) {}

    public record ForgottenPassword(String email) {}

    public record Password(String password) {}

    public record Code(String code) {}

    public record NewPassword(String currentPassword, String password) {}

    public record NewEmail(String email, String password) {}

    public record AccountRights(Optional<List<String>> roles, Optional<Boolean> suspended) {}

    public record Seller(
            String kind,
            String tradeName,
            String legalName,
            Optional<String> siret,
            Optional<String> vatNumber,
            Optional<String> vhuApproval,
            String phone,
            PostalAddress address) {}

    public record PostalAddress(
            String name,
            Optional<String> company,
            String line1,
            Optional<String> line2,
            String postalCode,
            String city,
            String country,
            Optional<String> phone) {}

    /// The fields of a new listing: those of `ListingField`.
    public record NewListing() {}

    /// Some fields of a listing.
    public record ListingChange() {}

    public record PhotoOrder(List<UUID> photoIds) {}

    /// The response of the image store to the upload.
    public record UploadedPhoto(String publicId, long version, String signature) {}

    public record Quote(List<UUID> listingIds, Destination destination) {}

    record Destination(String postalCode, String city, String country) {}

    public record Basket(
            List<UUID> listingIds,
            List<DeliverySelection> deliveries,
            PostalAddress shippingAddress,
            Optional<PostalAddress> billingAddress) {}

    record DeliverySelection(UUID sellerId, String offerId, Optional<String> pickupPointId) {}

    public record Decline(String reason) {}

    public record ShipmentDetails(Optional<String> carrier, Optional<String> trackingNumber) {}

    public record LabelResolution(boolean bought, Optional<String> trackingNumber) {}

    public record Receipt(Optional<Boolean> satisfied) {}

    public record DisputeClaim(String reason, String comment) {}

    public record Return(String reason, String comment, Optional<List<UUID>> listingIds) {}

    public record Comment(String comment) {}

    public record ShippingRates(boolean localPickup, List<ShippingRateBand> bands) {}

    record ShippingRateBand(String mode, String zone, int upToGrams, MoneyJson price, int days) {}

    public record Decision(MoneyJson refund, String comment) {}

    public record NewRadioStation(
            String name, String streamUrl, Optional<String> logoUrl, Optional<String> format) {}

    public record FaqQuestion(String category, int order, FaqAnswer fr, FaqAnswer en) {}

    record FaqAnswer(String question, String answer) {}

    public record ClockAdvance(String advance) {}

    /// @param page path of the page the person reads
    public record CodyQuestion(String text, Optional<String> page) {}
}
