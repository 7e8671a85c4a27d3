package fr.reemploi.adapters.http.api;

import fr.reemploi.application.imports.ImportId;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.PaymentId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.Uuids;
import java.util.Optional;
import java.util.UUID;

/// Parses ids in paths. A malformed id is answered like an unknown one.
public final class PathIds {
    private PathIds() {}

    public static AccountId account(String text) {
        return new AccountId(
                uuid(text).orElseThrow(() -> new NotFoundException("account.unknown", text)));
    }

    public static ListingId listing(String text) {
        return new ListingId(
                uuid(text).orElseThrow(() -> new NotFoundException("listing.unknown", text)));
    }

    public static PhotoId photo(String text) {
        return new PhotoId(
                uuid(text).orElseThrow(() -> new NotFoundException("photo.unknown", text)));
    }

    public static SessionId session(String text) {
        return new SessionId(
                uuid(text).orElseThrow(() -> new NotFoundException("session.unknown", text)));
    }

    public static ImportId importId(String text) {
        return new ImportId(
                uuid(text).orElseThrow(() -> new NotFoundException("import.unknown", text)));
    }

    public static OrderId order(String text) {
        return OrderId.parse(text).orElseThrow(() -> new NotFoundException("order.unknown", text));
    }

    public static CheckoutId checkout(String text) {
        return CheckoutId.parse(text)
                .orElseThrow(() -> new NotFoundException("checkout.unknown", text));
    }

    public static PaymentId payment(String text) {
        return PaymentId.parse(text)
                .orElseThrow(() -> new NotFoundException("payment.unknown", text));
    }

    public static ReturnId returnId(String text) {
        return ReturnId.parse(text)
                .orElseThrow(() -> new NotFoundException("return.unknown", text));
    }

    public static Optional<UUID> uuid(String text) {
        return Uuids.parse(text);
    }
}
