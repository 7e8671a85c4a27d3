package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.ProbeSettings;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
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
final class SettingsPages implements ResumableForm {
    static final String PATH = "/admin/reglages/";
    private static final String CHECKS = "checks";
    private static final Map<Section, String> CALLERS =
            Map.of(Section.PAYMENT, "stripe", Section.SHIPPING_BOXTAL, "boxtal");

    private final ReadSettings settings;
    private final EditSettings editing;
    private final ProbeSettings testing;
    private final PendingForm interrupted;
    private final PublicUrl site;

    SettingsPages(
            ReadSettings settings,
            EditSettings editing,
            ProbeSettings testing,
            PendingForm interrupted,
            PublicUrl site) {
        this.settings = settings;
        this.editing = editing;
        this.testing = testing;
        this.interrupted = interrupted;
        this.site = site;
    }

    /// What is shown beside the fields.
    ///
    /// @param now what was stored meanwhile
    private record FormState(
            List<FieldError> faults,
            Map<String, String> now,
            ProbeResultsView checks,
            String notice) {
        static FormState nothing(String notice) {
            return new FormState(List.of(), Map.of(), ProbeResultsView.NONE, notice);
        }

        static FormState tried(ProbeResultsView checks, String notice) {
            return new FormState(List.of(), Map.of(), checks, notice);
        }

        static FormState wrong(List<FieldError> faults, Map<String, String> now, String notice) {
            return new FormState(faults, now, ProbeResultsView.NONE, notice);
        }
    }

    @GetMapping(PATH + "{section}")
    ModelAndView show(@PathVariable String section, PageContext visit) {
        var shown = settings.read(visit.administrator(), section);
        var isSaved = visit.parameter("ok").equals("saved");
        var said =
                isSaved
                        ? FormState.tried(tried(shown, false, visit), "settings.saved")
                        : FormState.nothing("");
        return show(
                HttpStatus.OK,
                shown,
                shown.version().value(),
                SettingsSubmission.of(shown),
                said,
                visit);
    }

    @PostMapping(PATH + "{section}")
    ModelAndView take(@PathVariable String section, PageContext visit) {
        var sheet = new SettingsSubmission(section(section), SubmittedForm.of(visit.request()));
        if (visit.actor().isEmpty())
            return interrupted.signIn(visit, this, section, sheet.withoutSecrets().typed());
        var actor = visit.administrator();
        if (visit.parameter("action").equals("test")) return tryOut(sheet, visit);
        try {
            editing.edit(actor, section, ExpectedVersion.at(visit.version()), sheet.form());
            return Redirects.to(PATH + section + "?ok=saved");
        } catch (InvalidInputException refused) {
            var said = FormState.wrong(FormView.faults(refused), Map.of(), retype(sheet));
            return again(HttpStatus.UNPROCESSABLE_CONTENT, sheet, said, visit);
        } catch (StaleVersionException meanwhile) {
            var shown = settings.read(actor, section);
            var said =
                    FormState.wrong(
                            List.of(FieldError.of("", "version.stale")),
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
    public ModelAndView resumed(SubmittedForm left, PageContext visit) {
        var shown = settings.read(visit.administrator(), left.value(PendingForm.ABOUT));
        var sheet = new SettingsSubmission(shown.section(), left);
        var said = FormState.nothing("settings.resumed");
        return show(HttpStatus.OK, shown, shown.version().value(), sheet, said, visit);
    }

    /// Tries what is stored; what was typed meanwhile stays in its fields.
    private ModelAndView tryOut(SettingsSubmission sheet, PageContext visit) {
        var shown = settings.read(visit.administrator(), sheet.section().id());
        var checks = tried(shown, sheet.differsFrom(shown), visit);
        if (visit.wants(CHECKS)) {
            visit.keepNothing();
            return visit.show(CHECKS, "", checks);
        }
        return again(HttpStatus.OK, sheet, FormState.tried(checks, retype(sheet)), visit);
    }

    private ProbeResultsView tried(SectionSnapshot shown, boolean unsaved, PageContext visit) {
        var words = new SettingTexts(shown.section(), visit.language());
        var checks = testing.test(visit.administrator(), shown.section().id());
        return new ProbeResultsView(true, checks.stream().map(words::check).toList(), unsaved);
    }

    private ModelAndView again(
            HttpStatus status, SettingsSubmission sheet, FormState said, PageContext visit) {
        var shown = settings.read(visit.administrator(), sheet.section().id());
        return show(status, shown, visit.version(), sheet, said, visit);
    }

    private ModelAndView show(
            HttpStatus status,
            SectionSnapshot shown,
            long version,
            SettingsSubmission sheet,
            FormState said,
            PageContext visit) {
        visit.keepNothing();
        var id = shown.section().id();
        var words = new SettingTexts(shown.section(), visit.language());
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

    private Optional<String> calls(Section section, PageContext visit) {
        var base =
                site.guessed()
                        ? ServletUriComponentsBuilder.fromContextPath(visit.request()).toUriString()
                        : site.base();
        return Optional.ofNullable(CALLERS.get(section))
                .map(provider -> base + "/api/v1/webhooks/" + provider);
    }

    private static String retype(SettingsSubmission sheet) {
        return sheet.hasSecrets() ? "settings.retype" : "";
    }

    private static Section section(String id) {
        return Section.of(id).orElseThrow(() -> new NotFoundException("settings.unknown", id));
    }
}
