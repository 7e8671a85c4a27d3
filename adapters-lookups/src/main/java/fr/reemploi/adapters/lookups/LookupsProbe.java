package fr.reemploi.adapters.lookups;

import fr.reemploi.adapters.lookups.company.CompanySearch;
import fr.reemploi.adapters.lookups.company.ViesVatRegister;
import fr.reemploi.adapters.lookups.vehicle.PlateFields;
import fr.reemploi.adapters.lookups.vehicle.PlateVendor;
import fr.reemploi.adapters.lookups.vehicle.PlateVendorLookup;
import fr.reemploi.application.lookup.LookupFields;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Found;
import fr.reemploi.application.lookup.PlateRegister.Outcome.NotConfigured;
import fr.reemploi.application.lookup.PlateRegister.Outcome.QuotaExceeded;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unknown;
import fr.reemploi.application.lookup.PlateRegister.Outcome.Unreachable;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.vehicle.Plate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Searches La Poste in both public registers, and looks up a plate at the vendor, as the site
/// does.
record LookupsProbe(PlateVendorLookup lookup, CompanySearch companies, ViesVatRegister vat)
        implements Probe {
    /// The number 999 of an old series: no vehicle need have it, since the vendor's answer that it
    /// is unknown proves the key as well.
    private static final Plate EXAMPLE = new Plate("AA999AA");

    private static final String LA_POSTE = "356000000";
    private static final VatNumber LA_POSTE_VAT = new VatNumber("FR39356000000");

    @Override
    public SectionId section() {
        return SectionId.REGISTRIES;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        var settings = LookupsSettings.of(values);
        var checks = new ArrayList<ProbeResult>();
        // the test of the settings reports a lost key itself
        if (!values.isLost(PlateFields.PLATE_TOKEN))
            checks.add(
                    settings.plates()
                            .map(this::plates)
                            .orElseGet(() ->
                                    ProbeResult.passed("plates", "check.registries.plate.none")));
        if (!values.flag(LookupFields.CHECK_COMPANIES)) {
            checks.add(ProbeResult.passed("companies", "check.registries.off"));
            return checks;
        }
        checks.add(companies(settings.companies()));
        checks.add(vat(settings.vat()));
        return checks;
    }

    private ProbeResult plates(PlateVendor plateVendor) {
        var host = host(plateVendor.address().replaceFirst("\\?.*", ""));
        var outcome = lookup.query(plateVendor, EXAMPLE);
        if (PlateVendorLookup.isKeyRejected(outcome)) return plate("key-refused", host);
        return switch (outcome) {
            case Found(var identity) ->
                    ProbeResult.passed(
                            "plates",
                            "check.registries.plate.found",
                            host,
                            EXAMPLE.display(),
                            identity.make().orElse("—"));
            case Unknown() ->
                    ProbeResult.passed(
                            "plates", "check.registries.plate.unknown", host, EXAMPLE.display());
            case QuotaExceeded(_) -> plate("quota", host);
            case Unreachable(_, _), NotConfigured() -> plate("silent", host);
        };
    }

    private static ProbeResult plate(String code, String host) {
        return ProbeResult.failed("plates", "check.registries.plate." + code, host);
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
