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
    private static final Duration SHORT_DELAY = Duration.ofMillis(200);
    private static final Duration POLL_INTERVAL = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    /// From the tenth attempt on an event is tried once an hour.
    private static final int PARKED_AFTER = 10;

    /// What is one node's at a time. A node that came back after it was killed must not wait for
    /// its own lease: where there is only one, it has one name.
    @Bean
    Leadership leadership(StartupOptions options, Leases leases, Ids ids, InstantSource clock) {
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
    BackgroundJob outboxDelivery(RelayEvents relay, Leadership leadership) {
        return new BackgroundJob(
                "relaying",
                leadership.onOneNode(
                        "relaying",
                        () ->
                                relay.relay(JobsConfiguration::logFailedDelivery) > 0
                                        ? Duration.ZERO
                                        : SHORT_DELAY));
    }

    @Bean
    BackgroundJob deadlines(ProcessDeadlines deadlines, Leadership leadership) {
        return new BackgroundJob(
                "deadlines",
                leadership.onOneNode(
                        "deadlines", () -> deadlines.process() > 0 ? Duration.ZERO : SHORT_DELAY));
    }

    @Bean
    BackgroundJob parcels(TrackParcels parcels, Leadership leadership) {
        return new BackgroundJob(
                "parcels",
                leadership.onOneNode(
                        "parcels", () -> parcels.trackDue() > 0 ? Duration.ZERO : SHORT_DELAY));
    }

    @Bean
    BackgroundJob reconciliation(ReconcilePayments payments, Leadership leadership) {
        return new BackgroundJob("books", leadership.onOneNode("books", () -> reconcile(payments)));
    }

    /// For the calls of other services that never came.
    @Bean
    BackgroundJob webhookPolling(ReceiveWebhook webhooks, Leadership leadership) {
        return new BackgroundJob(
                "catching-up", leadership.onOneNode("catching-up", () -> pollWebhooks(webhooks)));
    }

    private static Duration pollWebhooks(ReceiveWebhook webhooks) {
        try {
            webhooks.poll();
        } catch (UnavailableException failure) {
            LOG.warn("a service could not be asked what it told: {}", failure.code());
        }
        return POLL_INTERVAL;
    }

    @Bean
    BackgroundJob importing(RunImports imports) {
        return new BackgroundJob(
                "importing", () -> imports.runNext() ? Duration.ZERO : SHORT_DELAY);
    }

    @Bean
    BackgroundJob cleanup(
            Sessions sessions,
            IdempotencyStore calls,
            ReceiveWebhook webhooks,
            InstantSource clock) {
        return new BackgroundJob(
                "forgetting",
                () -> {
                    sessions.deleteExpiredBefore(clock.instant());
                    calls.deleteBefore(clock.instant().minus(IdempotencyStore.RETENTION));
                    webhooks.deleteOld();
                    return HOURLY;
                });
    }

    /// Photos sellers sent straight to the image store and then left there.
    @Bean
    BackgroundJob unclaimedPhotos(
            DirectUploads uploads, Leadership leadership, InstantSource clock) {
        return new BackgroundJob(
                "unclaimed photos",
                leadership.onOneNode("unclaimed-photos", () -> deleteUnclaimed(uploads, clock)));
    }

    private static Duration deleteUnclaimed(DirectUploads uploads, InstantSource clock) {
        try {
            var removed = uploads.deleteUnclaimedBefore(clock.instant().minus(DAILY));
            return removed > 0 ? SHORT_DELAY : HOURLY;
        } catch (UnavailableException down) {
            return HOURLY;
        }
    }

    /// One that fails now and then is the weather; one that always does waits for somebody to look.
    private static void logFailedDelivery(StoredEvent event, RuntimeException failure) {
        var again = event.attempts() + 1;
        if (again < PARKED_AFTER)
            LOG.warn("event {} could not be told ({} times): {}", event.id(), again, "" + failure);
        else LOG.error("event {} is parked: {} attempts failed", event.id(), again, failure);
    }

    private static Duration reconcile(ReconcilePayments payments) {
        var finding = payments.reconcile();
        if (!finding.isClean())
            LOG.error(
                    "the books are wrong: unbalanced orders {}, charges {}",
                    finding.unbalanced(),
                    finding.differences());
        return DAILY;
    }

    /// Makes a task one that one node at a time does.
    public interface Leadership {
        BackgroundJob.Task onOneNode(String work, BackgroundJob.Task task);
    }
}
