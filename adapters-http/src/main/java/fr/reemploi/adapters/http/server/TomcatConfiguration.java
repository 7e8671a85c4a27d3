package fr.reemploi.adapters.http.server;

import fr.reemploi.adapters.http.api.ProblemMapper;
import fr.reemploi.adapters.http.api.RateLimits;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sets Tomcat up: what it reads, what it believes, and what it bounds.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServerLimits.class)
class TomcatConfiguration {
    /// Bytes: a file name of 255 characters, sent twice as some clients do, each character encoded
    /// as `%C3%A9`.
    private static final int MAX_PART_HEADER_BYTES = 4 * 1024;

    private static final int ACCEPT_COUNT = 1_000;
    private static final int SILENCE_MILLIS = 10_000;
    private static final int KEEP_ALIVE_MILLIS = 20_000;
    private static final long ROOM_INTERVAL_MILLIS = 500;

    @Bean
    TrustedProxies trustedProxies(
            @Value("${reemploi.trusted-proxies:" + TrustedProxies.LOOPBACK + "}") String text) {
        return TrustedProxies.parse(text);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService connectionHousekeeping() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("connections").factory());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestReading(
            ServerLimits limits,
            RateLimits rateLimits,
            TrustedProxies proxies,
            @Value("${reemploi.hsts-subdomains:off}") String hstsSubdomains) {
        return tomcat -> {
            tomcat.setProtocol(DeadlineProtocol.class.getName());
            tomcat.addEngineValves(
                    new QueryValve(),
                    new ForwardedValve(proxies),
                    new SecurityHeadersValve(hstsSubdomains.equals("on")),
                    new AdmissionValve(new Admission(limits, rateLimits.isEnabled()), limits));
            tomcat.addContextCustomizers(context -> {
                // systems clean their temporary folder while programs run
                context.setCreateUploadTargets(true);
                if (context.getParent() instanceof StandardHost host)
                    host.setErrorReportValveClass(ProblemValve.class.getName());
            });
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionLimits(
            ServerLimits limits, TrustedProxies proxies, ScheduledExecutorService housekeeping) {
        return tomcat ->
                tomcat.addConnectorCustomizers(connector -> {
                    // browsers send these as they are
                    connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
                    connector.setProperty("relaxedPathChars", "[]^|");
                    connector.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
                    if (connector.getProtocolHandler() instanceof DeadlineProtocol http)
                        limit(http, limits, proxies, housekeeping);
                });
    }

    private static void limit(
            DeadlineProtocol http,
            ServerLimits limits,
            TrustedProxies proxies,
            ScheduledExecutorService housekeeping) {
        http.setMaxThreads(limits.threads());
        http.setMaxHttpRequestHeaderSize(ProblemMapper.MAX_HEADER_KILOBYTES * 1024);
        http.setAcceptCount(ACCEPT_COUNT);
        http.setConnectionTimeout(SILENCE_MILLIS);
        http.setKeepAliveTimeout(KEEP_ALIVE_MILLIS);
        http.setMaxConnections(Math.min(http.getMaxConnections(), FileDescriptors.max() / 2));
        // "100 Continue" is sent when the body is read, not before the request is accepted
        http.setContinueResponseTiming("onRead");
        http.connections().setHeaderTime(limits.headerTime());
        var _ =
                housekeeping.scheduleWithFixedDelay(
                        () -> makeRoom(http, limits, proxies),
                        ROOM_INTERVAL_MILLIS,
                        ROOM_INTERVAL_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    private static void makeRoom(
            DeadlineProtocol http, ServerLimits limits, TrustedProxies proxies) {
        if (http.getConnectionCount() <= limits.connectionsPerClient()) return;
        http.connections()
                .makeRoom(
                        http.open(),
                        http.getMaxConnections(),
                        limits.connectionsPerClient(),
                        proxies::contain);
    }
}
