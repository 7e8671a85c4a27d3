package fr.reemploi.application.system;

import java.util.OptionalDouble;

/// A machine whose figures a test sets.
public final class FakeMachine implements Machine {
    private static final long GIGABYTE = 1L << 30;

    private MachineReading reading =
            new MachineReading(
                    OptionalDouble.of(12),
                    2,
                    GIGABYTE,
                    4 * GIGABYTE,
                    10 * GIGABYTE,
                    40 * GIGABYTE,
                    28 * GIGABYTE,
                    100 << 20,
                    512 << 20,
                    300 << 20);

    public void set(MachineReading changed) {
        reading = changed;
    }

    @Override
    public MachineReading read() {
        return reading;
    }
}
