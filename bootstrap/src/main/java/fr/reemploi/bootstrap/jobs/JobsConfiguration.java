package fr.reemploi.bootstrap.jobs;

import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.checkout.ProcessDeadlines;
import fr.reemploi.application.checkout.ReconcilePayments;
import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.cody.SpentTokensStore;
import fr.reemploi.application.cody.proposal.ManageProposals;
import fr.reemploi.application.imports.RunImports;
import fr.reemploi.application.listing.DirectUploads;
import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.application.outbox.EventDelivery;
import fr.reemploi.application.outbox.FailingJobs;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.search.PartIndex;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shipment.TrackParcels;
import fr.reemploi.application.system.ReadSystem;
import fr.reemploi.application.webhook.ReceiveWebhook;
import fr.reemploi.bootstrap.installation.StartupOptions;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Background jobs of a running server.
@Configuration(proxyBeanMethods = false)
public class JobsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(JobsConfiguration.class);
    private static final Duration SHORT_DELAY = Duration.ofMillis(200);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration POLL_INTERVAL = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    /// Creates jobs that run on one node at a time. With a single node the name is constant, so
    /// that a restarted server does not wait for its own lease to expire.
    @Bean
    Leadership leadership(StartupOptions options, Leases leases, Ids ids, InstantSource clock) {
        var node = options.mongodbUri().isEmpty() ? "single-node" : ids.next().toString();
        return (job, task) ->
                new LeasedJob(new LeasedJob.LeaseHolder(job, node), leases, clock, task);
    }

    @Bean
    BackgroundJob indexing(
            MaintainIndex maintenance,
            PartIndex index,
            StartupOptions options,
            InstantSource clock) {
        return new BackgroundJob(
                "indexing", new IndexTask(maintenance, index, options.data(), clock));
    }

    @Bean
    BackgroundJob outboxDelivery(RelayEvents relay, Leadership leadership) {
        return new BackgroundJob(
                "outbox-delivery",
                leadership.onOneNode(
                        "outbox-delivery",
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
                        "deadlines",
                        () ->
                                deadlines.process(JobsConfiguration::logFailedDelivery) > 0
                                        ? Duration.ZERO
                                        : SHORT_DELAY));
    }

    @Bean
    BackgroundJob parcels(TrackParcels parcels, Leadership leadership) {
        return new BackgroundJob(
                "parcels",
                leadership.onOneNode(
                        "parcels",
                        () ->
                                parcels.trackDue(JobsConfiguration::logFailedDelivery) > 0
                                        ? Duration.ZERO
                                        : SHORT_DELAY));
    }

    @Bean
    BackgroundJob reconciliation(ReconcilePayments payments, Leadership leadership) {
        return new BackgroundJob(
                "reconciliation",
                leadership.onOneNode("reconciliation", () -> reconcile(payments)));
    }

    /// Recovers missed webhook calls.
    @Bean
    BackgroundJob webhookPolling(ReceiveWebhook webhooks, Leadership leadership) {
        return new BackgroundJob(
                "webhook-polling",
                leadership.onOneNode(
                        "webhook-polling",
                        () -> {
                            webhooks.poll();
                            return POLL_INTERVAL;
                        }));
    }

    /// The jobs of this server that keep failing.
    @Bean
    FailingJobs failingJobs(ObjectProvider<BackgroundJob> jobs) {
        return () -> jobs.stream().flatMap(job -> job.failure().stream()).toList();
    }

    /// Takes a sample of the machine's figures; each node has its own.
    @Bean
    BackgroundJob systemSampling(ReadSystem system) {
        return new BackgroundJob(
                "system-sampling",
                () -> {
                    system.sample();
                    return MINUTE;
                });
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
            RunImports imports,
            CodyConversations conversations,
            SpentTokensStore spentTokens,
            ManageProposals proposals,
            InstantSource clock) {
        return new BackgroundJob(
                "cleanup",
                () -> {
                    sessions.deleteExpiredBefore(clock.instant());
                    calls.deleteBefore(clock.instant().minus(IdempotencyStore.RETENTION));
                    webhooks.deleteOld();
                    imports.deleteOld();
                    conversations.deleteExpiredBefore(clock.instant());
                    spentTokens.deleteEndedBefore(clock.instant());
                    proposals.deleteOld();
                    return HOURLY;
                });
    }

    /// Deletes directly uploaded photos that were not attached to a listing within a day.
    @Bean
    BackgroundJob unclaimedPhotos(
            DirectUploads uploads, Leadership leadership, InstantSource clock) {
        return new BackgroundJob(
                "unclaimed-photos",
                leadership.onOneNode("unclaimed-photos", () -> deleteUnclaimed(uploads, clock)));
    }

    private static Duration deleteUnclaimed(DirectUploads uploads, InstantSource clock) {
        var removed = uploads.deleteUnclaimedBefore(clock.instant().minus(DAILY));
        return removed > 0 ? SHORT_DELAY : HOURLY;
    }

    /// Occasional failures are expected; a parked event has to be examined by the operator.
    private static void logFailedDelivery(EventDelivery failed, Throwable failure) {
        if (failed.state() == EventDelivery.State.WAITING)
            LOG.warn(
                    "delivery of event {} to {} failed ({} times): {}",
                    failed.event().id(),
                    failed.handler(),
                    failed.attempts(),
                    failed.lastError());
        else
            LOG.error(
                    "delivery of event {} to {} is parked after {} failures: see /admin/events",
                    failed.event().id(),
                    failed.handler(),
                    failed.attempts(),
                    failure);
    }

    private static Duration reconcile(ReconcilePayments payments) {
        var report = payments.reconcile();
        if (!report.isClean())
            LOG.error(
                    "reconciliation found differences: unbalanced orders {}, charges {}, not read"
                            + " {}",
                    report.unbalanced(),
                    report.differences(),
                    report.unread());
        return DAILY;
    }

    /// Wraps a task so that it runs on one node at a time.
    public interface Leadership {
        BackgroundJob.Task onOneNode(String job, BackgroundJob.Task task);
    }
}
