package fr.reemploi.bootstrap.jobs;

import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.checkout.ProcessDeadlines;
import fr.reemploi.application.checkout.ReconcilePayments;
import fr.reemploi.application.imports.RunImports;
import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipment.TrackParcels;
import fr.reemploi.application.webhook.ReceiveWebhook;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the program does by itself while it serves.
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(JobsConfiguration.class);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    /// From the tenth attempt on an event is tried once an hour.
    private static final int PARKED = 10;

    /// What is one node's at a time. A node that came back after it was killed must not wait for
    /// its own lease: where there is only one, it has one name.
    @Bean
    Leadership turns(StartupOptions options, Leases leases, Ids ids, InstantSource clock) {
        var node = options.mongodbUri().isEmpty() ? "the-only-one" : ids.next().toString();
        return (work, task) ->
                new LeasedJob(new LeasedJob.LeaseHolder(work, node), leases, clock, task);
    }

    @Bean
    BackgroundJob indexing(
            MaintainIndex keeper, PartIndex index, StartupOptions options, InstantSource clock) {
        return new BackgroundJob("indexing", new IndexTask(keeper, index, options.data(), clock));
    }

    @Bean
    BackgroundJob relaying(RelayEvents relay, Leadership turns) {
        return new BackgroundJob(
                "relaying",
                turns.at(
                        "relaying",
                        () ->
                                relay.relay(JobsConfiguration::couldNotTell) > 0
                                        ? Duration.ZERO
                                        : SOON));
    }

    @Bean
    BackgroundJob deadlines(ProcessDeadlines deadlines, Leadership turns) {
        return new BackgroundJob(
                "deadlines",
                turns.at("deadlines", () -> deadlines.meet() > 0 ? Duration.ZERO : SOON));
    }

    @Bean
    BackgroundJob parcels(TrackParcels parcels, Leadership turns) {
        return new BackgroundJob(
                "parcels", turns.at("parcels", () -> parcels.follow() > 0 ? Duration.ZERO : SOON));
    }

    @Bean
    BackgroundJob books(ReconcilePayments books, Leadership turns) {
        return new BackgroundJob("books", turns.at("books", () -> check(books)));
    }

    /// For the calls of other services that never came.
    @Bean
    BackgroundJob catchingUp(ReceiveWebhook notices, Leadership turns) {
        return new BackgroundJob("catching-up", turns.at("catching-up", () -> catchUp(notices)));
    }

    private static Duration catchUp(ReceiveWebhook notices) {
        try {
            notices.catchUp();
        } catch (UnavailableException later) {
            LOG.warn("a service could not be asked what it told: {}", later.code());
        }
        return OFTEN;
    }

    @Bean
    BackgroundJob importing(RunImports imports) {
        return new BackgroundJob("importing", () -> imports.runNext() ? Duration.ZERO : SOON);
    }

    @Bean
    BackgroundJob forgetting(
            Sessions sessions,
            IdempotencyStore calls,
            ReceiveWebhook notices,
            InstantSource clock) {
        return new BackgroundJob(
                "forgetting",
                () -> {
                    sessions.forgetExpiredBefore(clock.instant());
                    calls.forgetBefore(clock.instant().minus(IdempotencyStore.MEMORY));
                    notices.forget();
                    return HOURLY;
                });
    }

    /// Photos sellers sent straight to the image store and then left there.
    @Bean
    BackgroundJob unclaimedPhotos(DirectUploads uploads, Leadership turns, InstantSource clock) {
        return new BackgroundJob(
                "unclaimed photos",
                turns.at("unclaimed-photos", () -> forgetUnclaimed(uploads, clock)));
    }

    private static Duration forgetUnclaimed(DirectUploads uploads, InstantSource clock) {
        try {
            var removed = uploads.forgetUnclaimedBefore(clock.instant().minus(DAILY));
            return removed > 0 ? SOON : HOURLY;
        } catch (UnavailableException down) {
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

    private static Duration check(ReconcilePayments books) {
        var finding = books.check();
        if (!finding.isRight())
            LOG.error(
                    "the books are wrong: unbalanced orders {}, charges {}",
                    finding.unbalanced(),
                    finding.differences());
        return DAILY;
    }

    /// Makes a task one that one node at a time does.
    public interface Leadership {
        BackgroundJob.Task at(String work, BackgroundJob.Task task);
    }
}
