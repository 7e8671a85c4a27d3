package fr.reemploi.application.lookup;

import java.time.LocalDate;

/// How many questions were put to a register on a day, by each who asks.
public interface LookupCounts {
    /// Counts one more, unless so many were counted already. Of many who count at once, no more
    /// than that are let through.
    ///
    /// @param client stands for one who asks, or for all of them
    /// @param max how many there may be that day
    /// @return whether it was counted
    boolean tryCount(String client, LocalDate day, int max);

    /// Takes back one that was counted.
    void release(String client, LocalDate day);

    /// Forgets the days before this one.
    void deleteBefore(LocalDate day);
}
