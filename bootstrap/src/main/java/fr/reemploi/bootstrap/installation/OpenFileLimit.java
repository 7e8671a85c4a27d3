package fr.reemploi.bootstrap.installation;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How many files this process may open. With too few, loading any class may fail, so this class
/// uses nothing but the JDK, and has its own words.
public final class OpenFileLimit {
    private static final long NEEDED = 256;

    private OpenFileLimit() {}

    /// The limit, if it is too low.
    public static Optional<Long> tooLow() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? Optional.of(unix.getMaxFileDescriptorCount()).filter(limit -> limit < NEEDED)
                : Optional.empty();
    }

    /// In UTF-8, like all other output.
    public static void report(long limit) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        out.println(
                "Le système ne laisse ouvrir que "
                        + limit
                        + " fichiers à la fois à ce programme ; il en faut "
                        + NEEDED
                        + " au moins.");
        out.println("→ ulimit -n 4096 && bin/reemploi serve");
    }
}
