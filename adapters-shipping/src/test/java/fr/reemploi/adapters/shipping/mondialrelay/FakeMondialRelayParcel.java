package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.Xml;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Tracking of a parcel at the simulated Mondial Relay: one event every two hours, newest first,
/// and a blank line among them.
final class FakeMondialRelayParcel {
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 11, 25, 9, 30);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private record Line(String stat, String text, LocalDateTime at) {}

    void add(String stat, String text) {
        lines.add(new Line(stat, text, BEGINNING.plusHours(2L * lines.size())));
    }

    /// @param requestStat status of the request; the parcel's own status is used only if it is `0`
    String xml(String requestStat) {
        var tracked = requestStat.equals("0") && !lines.isEmpty();
        var stat = tracked ? lines.getLast().stat() : requestStat.equals("0") ? "94" : requestStat;
        var details = new StringBuilder(detail("", "", ""));
        if (tracked)
            for (var line : lines.reversed())
                details.append(detail(line.text(), line.at().format(DATE), line.at().format(HOUR)));
        return FakeMondialRelayXml.envelope(
                "WSI2_TracingColisDetaille",
                "<STAT>" + stat + "</STAT><Tracing>" + details + "</Tracing>");
    }

    private static String detail(String text, String date, String hour) {
        return """
        <ret_WSI2_sub_TracingColisDetaille><Libelle>%s </Libelle><Date>%s</Date>\
        <Heure>%s</Heure><Emplacement>   </Emplacement><Relais_Num/><Relais_Pays/>\
        </ret_WSI2_sub_TracingColisDetaille>\
        """
                .formatted(Xml.escaped(text), date, hour);
    }
}
