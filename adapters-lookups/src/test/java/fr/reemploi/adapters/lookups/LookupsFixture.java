package fr.reemploi.adapters.lookups;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Sections;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.AddressRules;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Creates the adapter with short timeouts and a fixed clock.
public final class LookupsFixture {
    public static final Catalogue CATALOGUE = Catalogue.load();

    private static final Duration SHORTEST_BACKOFF = Duration.ofMillis(1);
    private static final Duration SHORT_TIMEOUT = Duration.ofMillis(400);

    private LookupsFixture() {}

    /// Settings at their defaults.
    public static DefaultSettings settings() {
        return new DefaultSettings(new Sections(List.of(LookupsSettings.SECTION)));
    }

    public static LookupsAdapter adapter(Settings settings) {
        var clientSettings =
                new HttpClientSettings(
                        SHORT_TIMEOUT,
                        SHORT_TIMEOUT,
                        SHORTEST_BACKOFF,
                        Duration.ofMinutes(1),
                        ProxySelector.of(null),
                        AddressRules.allowing(List.of("localhost", "127.0.0.1")));
        return new LookupsAdapter(
                new HttpClients(clientSettings, CallListener.none()),
                () -> Optional.of(LookupsSettings.of(settings.of(SectionId.REGISTRIES))),
                CATALOGUE,
                () -> NOON);
    }
}
