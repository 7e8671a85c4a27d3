package fr.reemploi.application.lookup;

import java.time.LocalDate;

/// Port: number of register look-ups per client and day.
public interface LookupCounts {
    /// Increments the count unless it has reached the limit; exact under concurrency.
    ///
    /// @param client the client's key, or the one of the whole site
    /// @param max the limit per day
    /// @return whether it was counted
    boolean tryCount(String client, LocalDate day, int max);

    /// Decrements the count.
    void release(String client, LocalDate day);

    /// Deletes the counts of days before this one.
    void deleteBefore(LocalDate day);
}
