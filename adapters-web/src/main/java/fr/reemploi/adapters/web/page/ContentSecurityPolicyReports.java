package fr.reemploi.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Logs the violations of the content security policy that browsers report, at most 20 a minute,
/// because anybody can send a report.
@Controller
final class ContentSecurityPolicyReports {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSecurityPolicyReports.class);
    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_PER_MINUTE = 20;
    private static final int SECONDS = 60;

    private final InstantSource clock;
    private final AtomicLong minute = new AtomicLong();
    private final AtomicInteger logCount = new AtomicInteger();

    ContentSecurityPolicyReports(InstantSource clock) {
        this.clock = clock;
    }

    @PostMapping("/csp")
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        if (shouldLog()) {
            var start = request.getInputStream().readNBytes(MAX_LENGTH);
            var report = new String(start, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}]+", " ");
            LOG.warn("A browser refused content of a page: {}", report);
        }
        return ResponseEntity.noContent().build();
    }

    private boolean shouldLog() {
        var now = clock.instant().getEpochSecond() / SECONDS;
        if (minute.getAndSet(now) != now) logCount.set(0);
        return logCount.incrementAndGet() <= MAX_PER_MINUTE;
    }
}
