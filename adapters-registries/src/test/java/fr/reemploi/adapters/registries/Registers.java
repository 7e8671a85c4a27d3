package fr.reemploi.adapters.registries;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.adapters.outbound.Outbound;
import fr.reemploi.adapters.outbound.OutboundSettings;
import fr.reemploi.adapters.outbound.Watch;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.domain.catalogue.Catalogue;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Optional;

/// The door as tests open it: impatient, at noon.
final class Registers {
    static final Catalogue CATALOGUE = Catalogue.load();

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration IMPATIENT = Duration.ofMillis(400);

    private Registers() {}

    static RegistriesAdapter open(Settings settings) {
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
