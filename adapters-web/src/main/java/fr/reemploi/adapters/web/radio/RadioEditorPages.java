package fr.reemploi.adapters.web.radio;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.radio.ManageRadio;
import fr.reemploi.application.radio.ReadRadio;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.domain.radio.RadioStation;
import fr.reemploi.domain.radio.RadioStationId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The editor of the radio stations, for administrators. The form carries the id of a new station,
/// so that one sent twice is stored once.
@Controller
final class RadioEditorPages {
    static final String PATH = "/admin/radio";

    private final ManageRadio radio;
    private final ReadRadio reading;
    private final Ids ids;

    RadioEditorPages(ManageRadio radio, ReadRadio reading, Ids ids) {
        this.radio = radio;
        this.reading = reading;
        this.ids = ids;
    }

    @GetMapping(PATH)
    ModelAndView list(PageContext context) {
        var stations = radio.list(context.administrator());
        context.noStore();
        var silent =
                reading.list().stream()
                        .filter(state -> !state.reachable())
                        .map(state -> state.station().id())
                        .collect(Collectors.toSet());
        var notice =
                switch (context.outcome()) {
                    case "saved", "deleted", "gone" -> "radio." + context.outcome();
                    default -> "";
                };
        var view =
                new RadioListView(
                        notice,
                        reading.isOffered(),
                        stations.stream()
                                .map(station ->
                                        new RadioListView.Row(
                                                PATH + "/" + station.id(),
                                                station.name(),
                                                station.stream().getHost(),
                                                silent.contains(station.id())))
                                .toList());
        return context.show("adminRadio", context.text("radio.editor"), view);
    }

    @GetMapping(PATH + "/nouvelle")
    ModelAndView begin(PageContext context) {
        context.administrator();
        var input = SubmittedForm.empty().with("format", "mp3");
        var id = new RadioStationId(ids.next());
        return show(HttpStatus.OK, id, true, FormView.of(input), context);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView edit(@PathVariable String id, PageContext context) {
        var station = radio.get(context.administrator(), stationId(id));
        return show(HttpStatus.OK, station.id(), false, FormView.of(input(station)), context);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView submit(@PathVariable String id, PageContext context) {
        var actor = context.administrator();
        var stationId = stationId(id);
        var isNew = context.parameter("step").equals("new");
        var input = SubmittedForm.of(context.request());
        try {
            if (isNew) radio.create(actor, stationId, input.toForm());
            else radio.update(actor, stationId, input.toForm());
            return context.done(PATH + "?ok=saved");
        } catch (InvalidInputException exception) {
            var form = FormView.of(input, exception, context.language());
            return show(HttpStatus.UNPROCESSABLE_CONTENT, stationId, isNew, form, context);
        } catch (ConflictException exception) {
            var form = FormView.of(input, exception, context.language());
            return show(HttpStatus.CONFLICT, stationId, isNew, form, context);
        } catch (NotFoundException deletedMeanwhile) {
            return context.done(PATH + "?ok=gone");
        }
    }

    @PostMapping(PATH + "/{id}/effacer")
    ModelAndView delete(@PathVariable String id, PageContext context) {
        radio.delete(context.administrator(), stationId(id));
        return context.done(PATH + "?ok=deleted");
    }

    private static ModelAndView show(
            HttpStatus status,
            RadioStationId id,
            boolean isNew,
            FormView form,
            PageContext context) {
        context.noStore();
        var view = new RadioStationView(PATH + "/" + id, isNew, form);
        var title = context.text(isNew ? "radio.new" : "radio.edit");
        return context.show(status, "adminRadioStation", title, view);
    }

    private static SubmittedForm input(RadioStation station) {
        return SubmittedForm.empty()
                .with("name", station.name())
                .with("streamUrl", station.stream().toString())
                .with("logoUrl", station.logo().map(URI::toString).orElse(""))
                .with("format", EnumNames.of(station.format()));
    }

    private static RadioStationId stationId(String text) {
        return RadioStationId.parse(text)
                .orElseThrow(() -> new NotFoundException("radio.unknown", text));
    }
}
