package fr.reemploi.adapters.lookups;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.Outbound;
import fr.reemploi.httpclient.OutboundSettings;
import fr.reemploi.httpclient.Watch;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;

/// The door as tests open it: impatient, at noon.
public final class Registers {
    public static final Catalogue CATALOGUE = Catalogue.load();

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration IMPATIENT = Duration.ofMillis(400);

    private Registers() {}

    public static RegistriesAdapter open(Settings settings) {
        var outbound =
                new OutboundSettings(
                        IMPATIENT,
                        IMPATIENT,
                        AT_ONCE,
                        Duration.ofMinutes(1),
                        ProxySelector.of(null));
        return new RegistriesAdapter(
                new Outbound(outbound, Watch.none()),
                () -> Optional.of(RegistriesSettings.of(settings.of(Section.REGISTRIES))),
                CATALOGUE,
                () -> NOON);
    }
}
