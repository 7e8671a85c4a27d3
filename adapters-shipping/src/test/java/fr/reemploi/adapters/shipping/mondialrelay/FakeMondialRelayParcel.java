package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.Xml;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the fake of Mondial Relay tells of one parcel: a line every two hours, newest first as the
/// real one does, with a blank one among them.
final class FakeMondialRelayParcel {
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 11, 25, 9, 30);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private record Line(String stat, String sentence, LocalDateTime at) {}

    void add(String stat, String sentence) {
        lines.add(new Line(stat, sentence, BEGINNING.plusHours(2L * lines.size())));
    }

    /// @param otherwise what is said of the question itself; the parcel speaks only when it is 0
    String xml(String otherwise) {
        var tracked = otherwise.equals("0") && !lines.isEmpty();
        var stat = tracked ? lines.getLast().stat() : otherwise.equals("0") ? "94" : otherwise;
        var details = new StringBuilder(detail("", "", ""));
        if (tracked)
            for (var line : lines.reversed())
                details.append(
                        detail(line.sentence(), line.at().format(DATE), line.at().format(HOUR)));
        return FakeMondialRelayXml.envelope(
                "WSI2_TracingColisDetaille",
                "<STAT>" + stat + "</STAT><Tracing>" + details + "</Tracing>");
    }

    private static String detail(String sentence, String date, String hour) {
        return """
        <ret_WSI2_sub_TracingColisDetaille><Libelle>%s </Libelle><Date>%s</Date>\
        <Heure>%s</Heure><Emplacement>   </Emplacement><Relais_Num/><Relais_Pays/>\
        </ret_WSI2_sub_TracingColisDetaille>\
        """
                .formatted(Xml.escaped(sentence), date, hour);
    }
}
