package fr.reemploi.adapters.lookups;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;

/// The door as tests open it: impatient, at noon.
public final class LookupsFixture {
    public static final Catalogue CATALOGUE = Catalogue.load();

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration IMPATIENT = Duration.ofMillis(400);

    private LookupsFixture() {}

    public static LookupsAdapter open(Settings settings) {
        var outbound =
                new HttpClientSettings(
                        IMPATIENT,
                        IMPATIENT,
                        AT_ONCE,
                        Duration.ofMinutes(1),
                        ProxySelector.of(null));
        return new LookupsAdapter(
                new HttpClients(outbound, CallListener.none()),
                () -> Optional.of(LookupsSettings.of(settings.of(Section.REGISTRIES))),
                CATALOGUE,
                () -> NOON);
    }
}
