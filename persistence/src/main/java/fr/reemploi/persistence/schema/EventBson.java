package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeUuid;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.application.settings.SettingsChanged;
import fr.reemploi.application.webhook.WebhookReceived;
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import fr.reemploi.domain.account.AccountEvent.AccountReinstated;
import fr.reemploi.domain.account.AccountEvent.AccountSuspended;
import fr.reemploi.domain.account.AccountEvent.EmailChanged;
import fr.reemploi.domain.account.AccountEvent.EmailReleased;
import fr.reemploi.domain.account.AccountEvent.PasswordChanged;
import fr.reemploi.domain.account.AccountEvent.PasswordResetRequested;
import fr.reemploi.domain.account.AccountEvent.RoleGranted;
import fr.reemploi.domain.account.AccountEvent.RoleRevoked;
import fr.reemploi.domain.account.AccountEvent.SecondFactorChanged;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SecondFactorAction;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.listing.ListingEvent;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipment.ShipmentChanged;
import fr.reemploi.persistence.codec.DocumentFields;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/// Stored form of a domain event in the outbox.
public final class EventBson {
    static final String IS = "is";
    private static final String ACCOUNT = "account";
    private static final String ORDER = "order";
    private static final String EVENT_TYPE = "step";
    private static final String CHECKOUT = "checkout";
    private static final String STATUS = "to";
    private static final String ACTION = "action";
    private static final String BY = "by";
    static final String AT = "at";

    private static final String ACCOUNT_REGISTERED = "account-registered";
    private static final String PASSWORD_CHANGED = "password-changed";
    private static final String PASSWORD_FORGOTTEN = "password-forgotten";
    private static final String SELLER_PROFILE_CHANGED = "seller-profile-changed";
    private static final String ACCOUNT_SUSPENDED = "account-suspended";
    private static final String ACCOUNT_REINSTATED = "account-reinstated";
    private static final String SECOND_FACTOR_CHANGED = "second-factor-changed";
    private static final String ROLE_GRANTED = "role-granted";
    private static final String ROLE_REVOKED = "role-revoked";
    private static final String EMAIL_CHANGED = "email-changed";
    private static final String EMAIL_RELEASED = "email-released";
    private static final String EMAIL = "email";
    private static final String ROLE = "role";
    private static final String ACCOUNT_ERASED = "account-erased";
    private static final String ORDER_CHANGED = "order-moved";
    private static final String CHECKOUT_CHANGED = "checkout-moved";
    private static final String SETTINGS_CHANGED = "settings-changed";
    private static final String WEBHOOK_RECEIVED = "notice-came";
    private static final String SHIPMENT_CHANGED = "dispatch-moved";

    private EventBson() {}

    public static Document write(DomainEvent event) {
        return switch (event) {
            case AccountEvent accountEvent -> write(accountEvent);
            case ListingEvent listingEvent -> ListingEventBson.write(listingEvent);
            case OrderChanged(var order, var type, var at) ->
                    new Document(IS, ORDER_CHANGED)
                            .append(ORDER, order.value())
                            .append(EVENT_TYPE, EnumNames.of(type))
                            .append(AT, date(at));
            case CheckoutChanged(var checkout, var status, var at) ->
                    new Document(IS, CHECKOUT_CHANGED)
                            .append(CHECKOUT, checkout.value())
                            .append(STATUS, EnumNames.of(status))
                            .append(AT, date(at));
            case SettingsChanged settingsChanged ->
                    SettingsChangedBson.write(new Document(IS, SETTINGS_CHANGED), settingsChanged);
            case WebhookReceived webhookReceived ->
                    WebhookReceivedBson.write(new Document(IS, WEBHOOK_RECEIVED), webhookReceived);
            case ShipmentChanged(var order, var at) ->
                    new Document(IS, SHIPMENT_CHANGED)
                            .append(ORDER, order.value())
                            .append(AT, date(at));
            default -> throw new IllegalStateException("no stored form for event " + event);
        };
    }

    public static DomainEvent read(Document doc) {
        return readAccountEvent(doc)
                .or(() -> ListingEventBson.read(doc))
                .or(() -> readOrderEvent(doc))
                .or(() -> of(doc, SETTINGS_CHANGED, SettingsChangedBson::read))
                .or(() -> of(doc, WEBHOOK_RECEIVED, WebhookReceivedBson::read))
                .orElseThrow(() -> DocumentFields.unknown("event", text(doc, IS)));
    }

    private static Document write(AccountEvent event) {
        var type =
                switch (event) {
                    case AccountRegistered _ -> ACCOUNT_REGISTERED;
                    case PasswordChanged _ -> PASSWORD_CHANGED;
                    case PasswordResetRequested _ -> PASSWORD_FORGOTTEN;
                    case SellerProfileChanged _ -> SELLER_PROFILE_CHANGED;
                    case AccountSuspended _ -> ACCOUNT_SUSPENDED;
                    case AccountReinstated _ -> ACCOUNT_REINSTATED;
                    case SecondFactorChanged _ -> SECOND_FACTOR_CHANGED;
                    case RoleGranted _ -> ROLE_GRANTED;
                    case RoleRevoked _ -> ROLE_REVOKED;
                    case EmailChanged _ -> EMAIL_CHANGED;
                    case EmailReleased _ -> EMAIL_RELEASED;
                    case AccountErased _ -> ACCOUNT_ERASED;
                };
        var doc =
                new Document(IS, type)
                        .append(ACCOUNT, event.account().value())
                        .append(AT, date(event.at()));
        return switch (event) {
            case SecondFactorChanged(_, var action, var by, _) ->
                    put(doc.append(ACTION, EnumNames.of(action)), BY, by.map(AccountId::value));
            case RoleGranted(_, var role, _) -> doc.append(ROLE, EnumNames.of(role));
            case RoleRevoked(_, var role, _) -> doc.append(ROLE, EnumNames.of(role));
            case EmailReleased(_, var email, _) -> doc.append(EMAIL, email.value());
            default -> doc;
        };
    }

    private static Optional<DomainEvent> readAccountEvent(Document doc) {
        var type = text(doc, IS);
        var at = instant(doc, AT);
        return switch (type) {
            case ACCOUNT_REGISTERED -> Optional.of(new AccountRegistered(account(doc), at));
            case PASSWORD_CHANGED -> Optional.of(new PasswordChanged(account(doc), at));
            case PASSWORD_FORGOTTEN -> Optional.of(new PasswordResetRequested(account(doc), at));
            case SELLER_PROFILE_CHANGED -> Optional.of(new SellerProfileChanged(account(doc), at));
            case ACCOUNT_SUSPENDED -> Optional.of(new AccountSuspended(account(doc), at));
            case ACCOUNT_REINSTATED -> Optional.of(new AccountReinstated(account(doc), at));
            case SECOND_FACTOR_CHANGED ->
                    Optional.of(
                            new SecondFactorChanged(
                                    account(doc),
                                    enumValue(doc, ACTION, SecondFactorAction.class),
                                    maybeUuid(doc, BY).map(AccountId::new),
                                    at));
            case ROLE_GRANTED ->
                    Optional.of(
                            new RoleGranted(account(doc), enumValue(doc, ROLE, Role.class), at));
            case ROLE_REVOKED ->
                    Optional.of(
                            new RoleRevoked(account(doc), enumValue(doc, ROLE, Role.class), at));
            case EMAIL_CHANGED -> Optional.of(new EmailChanged(account(doc), at));
            case EMAIL_RELEASED ->
                    Optional.of(
                            new EmailReleased(
                                    account(doc), new EmailAddress(text(doc, EMAIL)), at));
            case ACCOUNT_ERASED -> Optional.of(new AccountErased(account(doc), at));
            default -> Optional.empty();
        };
    }

    private static Optional<DomainEvent> readOrderEvent(Document doc) {
        var at = instant(doc, AT);
        return switch (text(doc, IS)) {
            case ORDER_CHANGED -> {
                var order = new OrderId(uuid(doc, ORDER));
                yield Optional.of(
                        new OrderChanged(
                                order, enumValue(doc, EVENT_TYPE, OrderEventType.class), at));
            }
            case CHECKOUT_CHANGED -> {
                var checkout = new CheckoutId(uuid(doc, CHECKOUT));
                var status = enumValue(doc, STATUS, CheckoutStatus.class);
                yield Optional.of(new CheckoutChanged(checkout, status, at));
            }
            case SHIPMENT_CHANGED ->
                    Optional.of(new ShipmentChanged(new OrderId(uuid(doc, ORDER)), at));
            default -> Optional.empty();
        };
    }

    private static Optional<DomainEvent> of(
            Document doc, String type, Function<Document, DomainEvent> reader) {
        return Optional.of(doc).filter(candidate -> text(candidate, IS).equals(type)).map(reader);
    }

    private static AccountId account(Document doc) {
        return new AccountId(uuid(doc, ACCOUNT));
    }
}
