package fr.reemploi.application.outbox;

import java.util.List;

/// Port: the background jobs of this server whose last runs all failed.
public interface FailingJobs {
    List<FailingJob> failing();

    /// A job that keeps failing.
    ///
    /// @param job its name, e.g. `webhook-polling`
    /// @param failures number of runs that failed, one after the other
    record FailingJob(String job, int failures) {}
}
