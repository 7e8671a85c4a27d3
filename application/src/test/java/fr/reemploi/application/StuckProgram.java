package fr.reemploi.application;

import java.time.Duration;

/// A program that gets stuck as if it had been stopped there.
public final class StuckProgram {
    private StuckProgram() {}

    /// Runs a program until it ends or gets stuck.
    public static void run(Runnable program) throws InterruptedException {
        var thread = Thread.ofVirtual().start(program);
        while (!thread.join(Duration.ofMillis(5)) && thread.getState() != Thread.State.WAITING)
            Thread.onSpinWait();
    }
}
