package fr.reemploi.application.radio;

import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.radio.RadioStation;
import java.util.List;

/// Probe of the radio section: asks the first stations whether their streams answer.
@UseCase
public final class RadioProbe implements Probe {
    private static final String STREAMS = "streams";
    private static final int CHECKED = 5;

    private final ReadRadio radio;
    private final CheckStations checks;

    public RadioProbe(ReadRadio radio, CheckStations checks) {
        this.radio = radio;
        this.checks = checks;
    }

    @Override
    public SectionId section() {
        return RadioFields.ID;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        if (!values.flag(RadioFields.ENABLED))
            return List.of(ProbeResult.passed(STREAMS, "check.radio.off"));
        var stations = radio.stations().stream().limit(CHECKED).toList();
        if (stations.isEmpty()) return List.of(ProbeResult.failed(STREAMS, "check.radio.empty"));
        var silent =
                stations.stream()
                        .filter(station -> !checks.check(station))
                        .map(RadioStation::name)
                        .toList();
        return List.of(
                silent.isEmpty()
                        ? ProbeResult.passed(STREAMS, "check.radio.reachable", stations.size())
                        : ProbeResult.failed(
                                STREAMS, "check.radio.unreachable", String.join(", ", silent)));
    }
}
