package fr.reemploi.adapters.lookups;

import fr.reemploi.adapters.lookups.company.CompanySearch;
import fr.reemploi.adapters.lookups.company.ViesVatRegister;
import fr.reemploi.adapters.lookups.vehicle.PlateVendor;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.RegistryFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteService;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Request;

/// Searches La Poste in both public registers. Plate vendors have no free look-up, so only their
/// host is called.
record LookupsProbe(RemoteService vendor, CompanySearch companies, ViesVatRegister vat)
        implements Probe {
    private static final String LA_POSTE = "356000000";
    private static final VatNumber LA_POSTE_VAT = new VatNumber("FR39356000000");

    @Override
    public Section section() {
        return Section.REGISTRIES;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        var settings = LookupsSettings.of(values);
        var checks = new ArrayList<ProbeResult>();
        // the test of the settings reports a lost key itself
        if (!values.isLost(RegistryFields.PLATE_TOKEN))
            checks.add(
                    settings.plates()
                            .map(this::plates)
                            .orElseGet(() ->
                                    ProbeResult.passed("plates", "check.registries.plate.none")));
        if (!values.flag(RegistryFields.CHECK_COMPANIES)) {
            checks.add(ProbeResult.passed("companies", "check.registries.off"));
            return checks;
        }
        checks.add(companies(settings.companies()));
        checks.add(vat(settings.vat()));
        return checks;
    }

    private ProbeResult plates(PlateVendor plateVendor) {
        var address = URI.create(plateVendor.address().replaceFirst("\\?.*", ""));
        var root = address.getScheme() + "://" + address.getAuthority() + "/";
        try {
            var response = vendor.send(new Request.Builder().url(root).head().build());
            if (response.status() < 500)
                return ProbeResult.passed(
                        "plates", "check.registries.plate.answers", address.getHost());
        } catch (NoResponseException failure) {
            // reported below
        }
        return ProbeResult.failed("plates", "check.registries.plate.silent", address.getHost());
    }

    private ProbeResult companies(String address) {
        var isThere =
                companies.search(address, LA_POSTE).stream()
                        .flatMap(List::stream)
                        .anyMatch(company -> company.path("siren").asString("").equals(LA_POSTE));
        return isThere
                ? ProbeResult.passed("companies", "check.registries.companies.ok")
                : ProbeResult.failed(
                        "companies", "check.registries.companies.failed", host(address));
    }

    private ProbeResult vat(String address) {
        return switch (vat.query(address, LA_POSTE_VAT)) {
            case VALID, INVALID -> ProbeResult.passed("vat", "check.registries.vat.ok");
            case BUSY -> ProbeResult.passed("vat", "check.registries.vat.busy");
            case NO_RESPONSE ->
                    ProbeResult.failed("vat", "check.registries.vat.failed", host(address));
        };
    }

    private static String host(String address) {
        return URI.create(address).getHost();
    }
}
