package fr.reemploi.application.settings;

import fr.reemploi.application.shared.UseCase;
import java.util.List;

/// Probe of the marketplace section. It calls no service and reports the effect of the settings.
@UseCase
public final class MarketplaceProbe implements Probe {
    private static final String OPERATOR = "operator";

    @Override
    public SectionId section() {
        return SectionId.MARKETPLACE;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return values.text(MarketplaceFields.OPERATOR_NAME)
                .map(name -> List.of(ProbeResult.passed(OPERATOR, "check.marketplace.named", name)))
                .orElseGet(
                        () -> List.of(ProbeResult.failed(OPERATOR, "check.marketplace.nameless")));
    }
}
