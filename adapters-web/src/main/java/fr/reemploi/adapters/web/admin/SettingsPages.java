package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.Go;
import fr.reemploi.adapters.web.page.Interrupted;
import fr.reemploi.adapters.web.page.Resuming;
import fr.reemploi.adapters.web.page.Typed;
import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.ReadSettings.Shown;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.TestSettings;
import fr.reemploi.application.shared.Expected;
import fr.reemploi.application.shared.PublicAddress;
import fr.reemploi.application.shared.StaleVersion;
import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The settings of a section, filled in and tried by an administrator.
@Controller
final class SettingsPages implements Resuming {
    static final String PATH = "/admin/reglages/";
    private static final String CHECKS = "checks";
    private static final Map<Section, String> CALLERS =
            Map.of(Section.PAYMENT, "stripe", Section.SHIPPING_BOXTAL, "boxtal");

    private final ReadSettings settings;
    private final EditSettings editing;
    private final TestSettings testing;
    private final Interrupted interrupted;
    private final PublicAddress site;

    SettingsPages(
            ReadSettings settings,
            EditSettings editing,
            TestSettings testing,
            Interrupted interrupted,
            PublicAddress site) {
        this.settings = settings;
        this.editing = editing;
        this.testing = testing;
        this.interrupted = interrupted;
        this.site = site;
    }

    /// What is shown beside the fields.
    ///
    /// @param now what was stored meanwhile
    private record Said(
            List<Fault> faults, Map<String, String> now, ChecksView checks, String notice) {
        static Said nothing(String notice) {
            return new Said(List.of(), Map.of(), ChecksView.NONE, notice);
        }

        static Said tried(ChecksView checks, String notice) {
            return new Said(List.of(), Map.of(), checks, notice);
        }

        static Said wrong(List<Fault> faults, Map<String, String> now, String notice) {
            return new Said(faults, now, ChecksView.NONE, notice);
        }
    }

    @GetMapping(PATH + "{section}")
    ModelAndView show(@PathVariable String section, Visit visit) {
        var shown = settings.read(visit.administrator(), section);
        var isSaved = visit.parameter("ok").equals("saved");
        var said =
                isSaved
                        ? Said.tried(tried(shown, false, visit), "settings.saved")
                        : Said.nothing("");
        return show(
                HttpStatus.OK,
                shown,
                shown.version().value(),
                SettingsSheet.of(shown),
                said,
                visit);
    }

    @PostMapping(PATH + "{section}")
    ModelAndView take(@PathVariable String section, Visit visit) {
        var sheet = new SettingsSheet(section(section), Typed.of(visit.request()));
        if (visit.actor().isEmpty())
            return interrupted.signIn(visit, this, section, sheet.withoutSecrets().typed());
        var actor = visit.administrator();
        if (visit.parameter("action").equals("test")) return tryOut(sheet, visit);
        try {
            editing.edit(actor, section, Expected.at(visit.version()), sheet.form());
            return Go.to(PATH + section + "?ok=saved");
        } catch (Invalid refused) {
            var said = Said.wrong(FormView.faults(refused), Map.of(), retype(sheet));
            return again(HttpStatus.UNPROCESSABLE_CONTENT, sheet, said, visit);
        } catch (StaleVersion meanwhile) {
            var shown = settings.read(actor, section);
            var said =
                    Said.wrong(
                            List.of(Fault.of("", "version.stale")),
                            sheet.meanwhile(shown, visit.language()),
                            retype(sheet));
            return show(
                    HttpStatus.PRECONDITION_FAILED,
                    shown,
                    shown.version().value(),
                    sheet,
                    said,
                    visit);
        }
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public ModelAndView resumed(Typed left, Visit visit) {
        var shown = settings.read(visit.administrator(), left.value(Interrupted.ABOUT));
        var sheet = new SettingsSheet(shown.section(), left);
        var said = Said.nothing("settings.resumed");
        return show(HttpStatus.OK, shown, shown.version().value(), sheet, said, visit);
    }

    /// Tries what is stored; what was typed meanwhile stays in its fields.
    private ModelAndView tryOut(SettingsSheet sheet, Visit visit) {
        var shown = settings.read(visit.administrator(), sheet.section().id());
        var checks = tried(shown, sheet.differsFrom(shown), visit);
        if (visit.wants(CHECKS)) {
            visit.keepNothing();
            return visit.show(CHECKS, "", checks);
        }
        return again(HttpStatus.OK, sheet, Said.tried(checks, retype(sheet)), visit);
    }

    private ChecksView tried(Shown shown, boolean unsaved, Visit visit) {
        var words = new SettingWords(shown.section(), visit.language());
        var checks = testing.test(visit.administrator(), shown.section().id());
        return new ChecksView(true, checks.stream().map(words::check).toList(), unsaved);
    }

    private ModelAndView again(HttpStatus status, SettingsSheet sheet, Said said, Visit visit) {
        var shown = settings.read(visit.administrator(), sheet.section().id());
        return show(status, shown, visit.version(), sheet, said, visit);
    }

    private ModelAndView show(
            HttpStatus status,
            Shown shown,
            long version,
            SettingsSheet sheet,
            Said said,
            Visit visit) {
        visit.keepNothing();
        var id = shown.section().id();
        var words = new SettingWords(shown.section(), visit.language());
        var typed = sheet.withoutSecrets().typed();
        var view =
                new SettingsView(
                        id,
                        FormView.of(typed, said.faults(), visit.language()),
                        version,
                        shown.fields().stream()
                                .map(filled -> SettingFieldView.of(filled, words))
                                .toList(),
                        said.now(),
                        said.checks(),
                        said.notice(),
                        calls(shown.section(), visit));
        return visit.show(status, "settings", visit.t("settings." + id), view);
    }

    private Optional<String> calls(Section section, Visit visit) {
        var base =
                site.guessed()
                        ? ServletUriComponentsBuilder.fromContextPath(visit.request()).toUriString()
                        : site.base();
        return Optional.ofNullable(CALLERS.get(section))
                .map(provider -> base + "/api/v1/webhooks/" + provider);
    }

    private static String retype(SettingsSheet sheet) {
        return sheet.hasSecrets() ? "settings.retype" : "";
    }

    private static Section section(String id) {
        return Section.of(id).orElseThrow(() -> new NotFound("settings.unknown", id));
    }
}
