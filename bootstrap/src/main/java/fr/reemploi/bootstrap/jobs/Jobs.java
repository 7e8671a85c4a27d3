package fr.reemploi.bootstrap.jobs;

import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.checkout.CheckBooks;
import fr.reemploi.application.checkout.MeetDeadlines;
import fr.reemploi.application.imports.RunImports;
import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.application.listing.KeepIndex;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.shipment.FollowParcels;
import fr.reemploi.application.webhook.TakeNotices;
import fr.reemploi.bootstrap.installation.Options;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the program does by itself while it serves.
@Configuration(proxyBeanMethods = false)
public class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    /// From the tenth attempt on an event is tried once an hour.
    private static final int PARKED = 10;

    /// What is one node's at a time. A node that came back after it was killed must not wait for
    /// its own lease: where there is only one, it has one name.
    @Bean
    Turns turns(Options options, Leases leases, Ids ids, InstantSource clock) {
        var node = options.mongodbUri().isEmpty() ? "the-only-one" : ids.next().toString();
        return (work, task) -> new OneNode(new OneNode.Turn(work, node), leases, clock, task);
    }

    @Bean
    Loop indexing(KeepIndex keeper, PartIndex index, Options options, InstantSource clock) {
        return new Loop("indexing", new IndexRound(keeper, index, options.data(), clock));
    }

    @Bean
    Loop relaying(RelayEvents relay, Turns turns) {
        return new Loop(
                "relaying",
                turns.at(
                        "relaying",
                        () -> relay.relay(Jobs::couldNotTell) > 0 ? Duration.ZERO : SOON));
    }

    @Bean
    Loop deadlines(MeetDeadlines deadlines, Turns turns) {
        return new Loop(
                "deadlines",
                turns.at("deadlines", () -> deadlines.meet() > 0 ? Duration.ZERO : SOON));
    }

    @Bean
    Loop parcels(FollowParcels parcels, Turns turns) {
        return new Loop(
                "parcels", turns.at("parcels", () -> parcels.follow() > 0 ? Duration.ZERO : SOON));
    }

    @Bean
    Loop books(CheckBooks books, Turns turns) {
        return new Loop("books", turns.at("books", () -> check(books)));
    }

    /// For the calls of other services that never came.
    @Bean
    Loop catchingUp(TakeNotices notices, Turns turns) {
        return new Loop("catching-up", turns.at("catching-up", () -> catchUp(notices)));
    }

    private static Duration catchUp(TakeNotices notices) {
        try {
            notices.catchUp();
        } catch (Unavailable later) {
            LOG.warn("a service could not be asked what it told: {}", later.code());
        }
        return OFTEN;
    }

    @Bean
    Loop importing(RunImports imports) {
        return new Loop("importing", () -> imports.runNext() ? Duration.ZERO : SOON);
    }

    @Bean
    Loop forgetting(
            Sessions sessions, IdempotentCalls calls, TakeNotices notices, InstantSource clock) {
        return new Loop(
                "forgetting",
                () -> {
                    sessions.forgetExpiredBefore(clock.instant());
                    calls.forgetBefore(clock.instant().minus(IdempotentCalls.MEMORY));
                    notices.forget();
                    return HOURLY;
                });
    }

    /// Photos sellers sent straight to the image store and then left there.
    @Bean
    Loop unclaimedPhotos(DirectUploads uploads, Turns turns, InstantSource clock) {
        return new Loop(
                "unclaimed photos",
                turns.at("unclaimed-photos", () -> forgetUnclaimed(uploads, clock)));
    }

    private static Duration forgetUnclaimed(DirectUploads uploads, InstantSource clock) {
        try {
            var removed = uploads.forgetUnclaimedBefore(clock.instant().minus(DAILY));
            return removed > 0 ? SOON : HOURLY;
        } catch (Unavailable down) {
            return HOURLY;
        }
    }

    /// One that fails now and then is the weather; one that always does waits for somebody to look.
    private static void couldNotTell(StoredEvent event, RuntimeException failure) {
        var again = event.attempts() + 1;
        if (again < PARKED)
            LOG.warn("event {} could not be told ({} times): {}", event.id(), again, "" + failure);
        else LOG.error("event {} is parked: {} attempts failed", event.id(), again, failure);
    }

    private static Duration check(CheckBooks books) {
        var finding = books.check();
        if (!finding.isRight())
            LOG.error(
                    "the books are wrong: unbalanced orders {}, charges {}",
                    finding.unbalanced(),
                    finding.differences());
        return DAILY;
    }

    /// Makes a task one that one node at a time does.
    public interface Turns {
        Loop.Task at(String work, Loop.Task task);
    }
}
