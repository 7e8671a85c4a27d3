package fr.reemploi.adapters.lookups;

import fr.reemploi.adapters.lookups.company.CompanySearch;
import fr.reemploi.adapters.lookups.company.ViesVatRegister;
import fr.reemploi.adapters.lookups.stream.HttpStreamProbe;
import fr.reemploi.adapters.lookups.vehicle.PlateVendorLookup;
import fr.reemploi.adapters.lookups.vehicle.VehicleIdentityMapper;
import fr.reemploi.application.lookup.CompanyRegister;
import fr.reemploi.application.lookup.PlateRegister;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.radio.StreamProbe;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.HttpClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Entry point of the look-up adapter. The returned ports are thread-safe.
public final class LookupsAdapter {
    private static final Duration BUYER_TIMEOUT = Duration.ofSeconds(6);
    private static final Duration BACKGROUND_TIMEOUT = Duration.ofSeconds(20);

    private final PlateVendorLookup plates;
    private final CompanySearch companies;
    private final ViesVatRegister vat;
    private final LookupsProbe probe;
    private final StreamProbe streams;

    /// @param settings read before each call; empty if no register may be called
    public LookupsAdapter(
            HttpClients httpClients,
            Supplier<Optional<LookupsSettings>> settings,
            Catalogue catalogue,
            InstantSource clock) {
        var vendor = httpClients.service("plate-register", BUYER_TIMEOUT);
        plates =
                new PlateVendorLookup(
                        vendor,
                        () -> settings.get().flatMap(LookupsSettings::plates),
                        new VehicleIdentityMapper(catalogue, clock));
        companies =
                new CompanySearch(
                        httpClients.service("company-register", BACKGROUND_TIMEOUT),
                        () -> settings.get().map(LookupsSettings::companies));
        vat =
                new ViesVatRegister(
                        httpClients.service("vat-register", BACKGROUND_TIMEOUT),
                        () -> settings.get().map(LookupsSettings::vat));
        probe = new LookupsProbe(plates, companies, vat);
        streams = new HttpStreamProbe(httpClients);
    }

    public PlateRegister plateLookup() {
        return plates;
    }

    public CompanyRegister companyRegister() {
        return companies;
    }

    public VatRegister vatRegister() {
        return vat;
    }

    public Probe probe() {
        return probe;
    }

    public StreamProbe streamProbe() {
        return streams;
    }
}
