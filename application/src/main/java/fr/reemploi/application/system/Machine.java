package fr.reemploi.application.system;

import java.util.OptionalDouble;

/// Port: what the program uses of its machine. Inside a container the limits of the container
/// count, not those of the machine around it.
public interface Machine {
    /// The figures of this moment; those that cannot be read are zero, or empty.
    MachineReading read();

    /// One reading. Amounts are in bytes.
    ///
    /// @param cpuPercent how busy the processors are that the program may use, from 0 to 100; empty
    ///   when it cannot be read
    /// @param processors how many processors the program may use; in a container often a fraction
    /// @param memoryUsed without what the system can take back at once (caches)
    /// @param diskUsed on the disk of the data folder, by everything
    /// @param diskFree what is left to the program; less than the rest when some is reserved
    /// @param heapUsed of the Java heap
    /// @param resident memory of the process, heap included
    record MachineReading(
            OptionalDouble cpuPercent,
            double processors,
            long memoryUsed,
            long memoryTotal,
            long diskUsed,
            long diskTotal,
            long diskFree,
            long heapUsed,
            long heapMax,
            long resident) {}
}
