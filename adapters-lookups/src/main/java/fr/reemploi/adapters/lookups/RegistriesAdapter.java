package fr.reemploi.adapters.lookups;

import fr.reemploi.adapters.lookups.company.CompanySearch;
import fr.reemploi.adapters.lookups.company.Vies;
import fr.reemploi.adapters.lookups.vehicle.PlateVendorLookup;
import fr.reemploi.adapters.lookups.vehicle.VehicleWords;
import fr.reemploi.application.lookup.CompanyRegister;
import fr.reemploi.application.lookup.PlateLookup;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.Outbound;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// The door: one method a port. What it returns may be used by many threads at once.
public final class RegistriesAdapter {
    private static final Duration A_BUYER_WAITS = Duration.ofSeconds(6);
    private static final Duration NOBODY_WAITS = Duration.ofSeconds(20);

    private final PlateVendorLookup plates;
    private final CompanySearch companies;
    private final Vies vat;
    private final RegistryProbe probe;

    /// @param settings asked before each call; empty when no register may be asked
    public RegistriesAdapter(
            Outbound outbound,
            Supplier<Optional<RegistriesSettings>> settings,
            Catalogue catalogue,
            InstantSource clock) {
        var vendor = outbound.to("plate-register", A_BUYER_WAITS);
        plates =
                new PlateVendorLookup(
                        vendor,
                        () -> settings.get().flatMap(RegistriesSettings::plates),
                        new VehicleWords(catalogue, clock));
        companies =
                new CompanySearch(
                        outbound.to("company-register", NOBODY_WAITS),
                        () -> settings.get().map(RegistriesSettings::companies));
        vat =
                new Vies(
                        outbound.to("vat-register", NOBODY_WAITS),
                        () -> settings.get().map(RegistriesSettings::vat));
        probe = new RegistryProbe(vendor, companies, vat);
    }

    public PlateLookup plateLookup() {
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
}
