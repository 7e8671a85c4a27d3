package fr.reemploi.adapters.web.radio;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.radio.ReadRadio;
import fr.reemploi.domain.shared.NotFoundException;
import java.net.URI;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The radio player: a fragment that the script of the site adds to a page when somebody opens it.
/// Without scripts there is no radio.
@Controller
final class RadioPlayerPage {
    private final ReadRadio radio;

    RadioPlayerPage(ReadRadio radio) {
        this.radio = radio;
    }

    @GetMapping("/radio")
    ModelAndView show(PageContext context) {
        var stations = radio.list();
        if (stations.isEmpty())
            throw new NotFoundException("path.unknown", context.request().getRequestURI());
        context.noStore();
        var view =
                new RadioPlayerView(
                        stations.stream()
                                .map(state ->
                                        new RadioPlayerView.Station(
                                                state.station().id().toString(),
                                                state.station().name(),
                                                state.station().stream().toString(),
                                                state.station()
                                                        .logo()
                                                        .map(URI::toString)
                                                        .orElse(""),
                                                state.reachable()))
                                .toList());
        return context.show("radioPlayer", "", view);
    }
}
