package fr.reemploi.persistence.schema;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.application.Examples;
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SecondFactorAction;
import fr.reemploi.domain.checkout.CheckoutChanged;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.ListingEvent;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.order.OrderChanged;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.persistence.codec.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventBsonTest {
    /// Reads the permitted subclasses, so that a new event is covered without a change here.
    static Stream<DomainEvent> everyEvent() {
        var ofAccountsAndListings =
                Stream.of(AccountEvent.class, ListingEvent.class)
                        .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));
        return Stream.concat(
                        ofAccountsAndListings, Stream.of(OrderChanged.class, CheckoutChanged.class))
                .map(EventBsonTest::example);
    }

    private static DomainEvent example(Class<?> event) {
        var components = event.getRecordComponents();
        var arguments =
                Arrays.stream(components).map(component -> value(component.getType())).toArray();
        try {
            return (DomainEvent) event.getDeclaredConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == AccountId.class) return Examples.anAccountId();
        if (type == ListingId.class) return Examples.aDraft().id();
        if (type == HolderId.class) return Examples.aHolder();
        if (type == OrderId.class) return new OrderId(Examples.IDS.next());
        if (type == CheckoutId.class) return new CheckoutId(Examples.IDS.next());
        if (type == OrderEventType.class) return OrderEventType.CARRIER_DELIVERED;
        if (type == Optional.class) return Optional.of(Examples.anAccountId());
        if (type == Role.class) return Role.ADMIN;
        if (type == SecondFactorAction.class) return SecondFactorAction.RECOVERY_CODE_USED;
        if (type == CheckoutStatus.class) return CheckoutStatus.AWAITING_PAYMENT;
        if (type == Instant.class)
            return NOON.plusMillis(Examples.IDS.next().getLeastSignificantBits() & 0xFFFF);
        if (type == EmailAddress.class) return new EmailAddress("Zoe@example.fr");
        if (type == String.class) return "photos/1 \"é\"";
        throw new IllegalStateException("give an example of " + type);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void what_is_written_is_read_again(DomainEvent event) {
        var written = EventBson.write(event);

        assertThat(EventBson.read(written)).isEqualTo(event);
        assertThat(EventBson.read(Json.read(Json.write(written)))).isEqualTo(event);
    }

    @Test
    void an_unknown_event_is_refused_by_name() {
        var unknown = new Document("is", "listing-eaten").append("at", Date.from(NOON));

        assertThatIllegalStateException()
                .isThrownBy(() -> EventBson.read(unknown))
                .withMessageContaining("listing-eaten");
    }
}
