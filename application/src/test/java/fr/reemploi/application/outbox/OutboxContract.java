package fr.reemploi.application.outbox;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static fr.reemploi.application.order.OrderExamples.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingEvent.ListingDeleted;
import fr.reemploi.domain.listing.ListingEvent.ListingPublished;
import fr.reemploi.domain.listing.ListingEvent.ListingWithdrawn;
import fr.reemploi.domain.listing.ListingEvent.PhotoRemoved;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Contract of `Outbox`: no event is lost, and the events of an aggregate stay in order.
public abstract class OutboxContract {
    protected abstract Outbox outbox();

    protected abstract Listings listings();

    protected abstract Accounts accounts();

    protected abstract Orders orders();

    protected abstract Checkouts checkouts();

    @Test
    void events_are_stored_with_their_change_and_wait_oldest_first() {
        var account = accounts().save(register("first@example.fr", NOON));
        var listing = listings().save(aDraft().publishWithoutPhoto(NOON.plusSeconds(1)));
        listings().save(listing.withdraw(NOON.plusSeconds(2)));

        var dueEvents = outbox().due(10);

        assertThat(dueEvents)
                .extracting(StoredEvent::event)
                .containsExactly(
                        new AccountRegistered(account.id(), NOON),
                        new ListingPublished(listing.id(), NOON.plusSeconds(1)),
                        new ListingWithdrawn(listing.id(), NOON.plusSeconds(2)));
        assertThat(dueEvents)
                .extracting(StoredEvent::aggregate)
                .containsExactly(
                        "account/" + account.id(),
                        "listing/" + listing.id(),
                        "listing/" + listing.id());
        assertThat(dueEvents).extracting(StoredEvent::interruptions).containsOnly(0);
        assertThat(dueEvents).extracting(StoredEvent::id).doesNotHaveDuplicates();
        assertThat(outbox().due(10)).isEqualTo(dueEvents);
    }

    @Test
    void events_of_all_aggregates_share_one_queue() {
        var order = orders().save(anOrder().expire(true, NOON.plusSeconds(1)));
        var account = accounts().save(register("third@example.fr", NOON.plusSeconds(2)));
        var checkout = checkouts().save(cancelCheckout(NOON.plusSeconds(3)));
        var listing = listings().save(aDraft().publishWithoutPhoto(NOON.plusSeconds(4)));
        // it changes nothing, so it has no events
        orders().save(order.expire(true, NOON.plusSeconds(5)));
        orders().save(anOrder().expire(false, NOON.plusSeconds(6)));

        var dueEvents = outbox().due(4);

        assertThat(dueEvents)
                .extracting(StoredEvent::aggregate)
                .containsExactly(
                        "order/" + order.id(),
                        "account/" + account.id(),
                        "checkout/" + checkout.id(),
                        "listing/" + listing.id());
        dueEvents.forEach(outbox()::markDelivered);
        assertThat(outbox().due(10))
                .extracting(StoredEvent::event)
                .extracting(event -> event.at())
                .containsExactly(NOON.plusSeconds(6));
    }

    private static Change<Checkout> cancelCheckout(Instant at) {
        var basket = new Checkout.Contents(anAccountId(), List.of(), Money.cents(1));
        var id = new CheckoutId(IDS.next());
        return Checkout.place(id, basket, at, at.plus(Checkout.LIFETIME)).now().cancel(at);
    }

    @Test
    void the_events_of_one_change_stay_in_order() {
        var listing = listings().save(Change.of(aPublishedListing()));
        var photo = listing.photos().getFirst();

        listings().save(listing.delete(NOON));

        assertThat(outbox().due(10))
                .extracting(StoredEvent::event)
                .containsExactly(
                        new ListingDeleted(listing.id(), NOON),
                        new PhotoRemoved(listing.id(), photo.key(), NOON));
    }

    @Test
    void what_is_refused_leaves_no_event() {
        var listing = listings().save(Change.of(aDraft()));
        listings().save(listing.publishWithoutPhoto(NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> listings().save(listing.withdraw(NOON)));

        assertThat(outbox().due(10)).hasSize(1);
    }

    @Test
    void a_delivered_event_is_removed_and_delivering_it_again_does_nothing() {
        publishThenWithdraw(NOON);
        var dueEvents = outbox().due(10);

        outbox().markDelivered(dueEvents.getFirst());
        outbox().markDelivered(dueEvents.getFirst());
        assertThat(outbox().due(10)).containsExactly(dueEvents.getLast());

        outbox().markDelivered(dueEvents.getLast());
        assertThat(outbox().due(10)).isEmpty();
    }

    @Test
    void a_started_delivery_is_counted_and_the_event_stays_in_its_place() {
        publishThenWithdraw(NOON);
        var first = outbox().due(1).getFirst();

        outbox().markStarted(first);
        outbox().markStarted(first);

        assertThat(outbox().due(10)).extracting(StoredEvent::interruptions).containsExactly(2, 0);
        assertThat(outbox().due(1)).extracting(StoredEvent::id).containsExactly(first.id());
    }

    @Test
    void the_place_of_an_event_grows_within_its_aggregate() {
        var listing = listings().save(Change.of(aPublishedListing()));
        listings().save(listing.delete(NOON));
        publishThenWithdraw(NOON);

        var events = outbox().due(10);
        for (var aggregate : new HashSet<>(events.stream().map(StoredEvent::aggregate).toList()))
            assertThat(of(aggregate, events))
                    .extracting(StoredEvent::position)
                    .hasSize(2)
                    .doesNotHaveDuplicates()
                    .isSorted();
    }

    @Test
    void nothing_is_lost_or_out_of_order_while_twenty_write_and_one_delivers() throws Exception {
        var delivered = new ArrayList<StoredEvent>();

        var written =
                ConcurrentCalls.run(
                        21,
                        NoneRefused.class,
                        number -> number == 0 ? deliverUntilDone(delivered, 200) : writeTen());

        assertThat(written).hasSize(21);
        assertThat(delivered).hasSize(200).doesNotHaveDuplicates();
        for (var aggregate :
                new HashSet<>(delivered.stream().map(StoredEvent::aggregate).toList())) {
            var versions = of(aggregate, delivered).stream().map(OutboxContract::version).toList();
            assertThat(versions).hasSize(10).isSorted();
        }
        assertThat(outbox().due(10)).isEmpty();
    }

    private Integer deliverUntilDone(List<StoredEvent> events, int total) {
        while (events.size() < total) {
            for (var event : outbox().due(50)) {
                outbox().markDelivered(event);
                events.add(event);
            }
        }
        return events.size();
    }

    private Integer writeTen() {
        var listing = listings().save(aDraft().publishWithoutPhoto(NOON));
        for (var i = 1; i < 10; i++) {
            listing =
                    listings()
                            .save(
                                    i % 2 == 1
                                            ? listing.withdraw(NOON)
                                            : listing.publishWithoutPhoto(NOON));
        }
        return 10;
    }

    private static long version(StoredEvent event) {
        var parts = event.id().split("/", -1);
        return Long.parseLong(parts[2]);
    }

    private static List<StoredEvent> of(String aggregate, List<StoredEvent> events) {
        return events.stream().filter(event -> event.aggregate().equals(aggregate)).toList();
    }

    private Listing publishThenWithdraw(Instant at) {
        return listings().save(listings().save(aDraft().publishWithoutPhoto(at)).withdraw(at));
    }

    private static Change<Account> register(String email, Instant at) {
        return Account.register(anAccountId(), registration(email), at);
    }

    private static final class NoneRefused extends RuntimeException {}
}
