package fr.reemploi.adapters.http.server;

import java.lang.management.ManagementFactory;

/// How many files and connections the operating system lets this process open.
final class FileDescriptors {
    private static final long UNKNOWN = 4_096;

    private FileDescriptors() {}

    static int max() {
        var max =
                ManagementFactory.getOperatingSystemMXBean()
                                instanceof com.sun.management.UnixOperatingSystemMXBean unix
                        ? unix.getMaxFileDescriptorCount()
                        : UNKNOWN;
        return Math.clamp(max, 64, 1_000_000);
    }
}
