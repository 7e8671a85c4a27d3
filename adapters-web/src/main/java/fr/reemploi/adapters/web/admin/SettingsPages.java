package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PendingForm;
import fr.reemploi.adapters.web.page.ResumableForm;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.ProbeSettings;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Sections;
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

/// Edits and probes the settings of a section.
@Controller
final class SettingsPages implements ResumableForm {
    static final String PATH = "/admin/reglages/";
    private static final String CHECKS_TARGET = "checks";

    private final Sections sections;
    private final ReadSettings settings;
    private final EditSettings editing;
    private final ProbeSettings probing;
    private final PendingForm pendingForm;
    private final PublicUrl publicUrl;
    private final RecentProbes recentProbes;

    SettingsPages(
            Sections sections,
            ReadSettings settings,
            EditSettings editing,
            ProbeSettings probing,
            PendingForm pendingForm,
            PublicUrl publicUrl,
            RecentProbes recentProbes) {
        this.sections = sections;
        this.settings = settings;
        this.editing = editing;
        this.probing = probing;
        this.pendingForm = pendingForm;
        this.publicUrl = publicUrl;
        this.recentProbes = recentProbes;
    }

    /// What the page shows besides the submitted values.
    ///
    /// @param currentValues stored values that differ from the submitted ones after a version
    ///   conflict
    private record FormState(
            List<FieldError> errors,
            Map<String, String> currentValues,
            ProbeResultsView checks,
            String notice) {
        static FormState withNotice(String notice) {
            return new FormState(List.of(), Map.of(), ProbeResultsView.NONE, notice);
        }

        static FormState withResults(ProbeResultsView checks, String notice) {
            return new FormState(List.of(), Map.of(), checks, notice);
        }

        static FormState withErrors(
                List<FieldError> errors, Map<String, String> now, String notice) {
            return new FormState(errors, now, ProbeResultsView.NONE, notice);
        }
    }

    @GetMapping(PATH + "{section}")
    ModelAndView show(@PathVariable String section, PageContext context) {
        var snapshot = settings.read(context.administrator(), section);
        var isSaved = context.outcome().equals("saved");
        var state = isSaved ? savedState(snapshot, context) : FormState.withNotice("");
        return show(
                HttpStatus.OK,
                snapshot,
                snapshot.version().value(),
                SettingsSubmission.of(snapshot),
                state,
                context);
    }

    private FormState savedState(SectionSnapshot snapshot, PageContext context) {
        var administrator = context.administrator().account();
        return FormState.withResults(
                recentProbes
                        .take(administrator, snapshot.section().id())
                        .orElse(ProbeResultsView.NONE),
                "settings.saved");
    }

    @PostMapping(PATH + "{section}")
    ModelAndView submit(@PathVariable String section, PageContext context) {
        var submission =
                new SettingsSubmission(section(section), SubmittedForm.of(context.request()));
        if (context.actor().isEmpty())
            return pendingForm.requestSignIn(
                    context, this, section, submission.withoutSecrets().input());
        var actor = context.administrator();
        if (context.parameter("action").equals("test")) return probe(submission, context);
        try {
            var saved =
                    editing.edit(
                            actor,
                            section,
                            ExpectedVersion.at(context.version()),
                            submission.toForm());
            recentProbes.put(
                    actor.account(), saved.section().id(), probeResults(saved, false, context));
            return context.done(PATH + section + "?ok=saved");
        } catch (InvalidInputException exception) {
            var state =
                    FormState.withErrors(
                            FormView.errors(exception), Map.of(), retypeNotice(submission));
            return redisplay(HttpStatus.UNPROCESSABLE_CONTENT, submission, state, context);
        } catch (StaleVersionException exception) {
            if (editing.isStored(actor, section, submission.toForm()))
                return context.done(PATH + section + "?ok=saved");
            var snapshot = settings.read(actor, section);
            var state =
                    FormState.withErrors(
                            List.of(FieldError.of("", "version.stale")),
                            submission.storedDifferences(snapshot, context.language()),
                            retypeNotice(submission));
            return show(
                    HttpStatus.PRECONDITION_FAILED,
                    snapshot,
                    snapshot.version().value(),
                    submission,
                    state,
                    context);
        }
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public ModelAndView resume(SubmittedForm input, PageContext context) {
        var snapshot =
                settings.read(context.administrator(), input.value(PendingForm.SUBJECT_FIELD));
        var submission = new SettingsSubmission(snapshot.section(), input);
        var state = FormState.withNotice("settings.resumed");
        return show(
                HttpStatus.OK, snapshot, snapshot.version().value(), submission, state, context);
    }

    /// Probes the stored settings; unsaved input stays in the form.
    private ModelAndView probe(SettingsSubmission submission, PageContext context) {
        var snapshot = settings.read(context.administrator(), submission.section().id().value());
        var checks = probeResults(snapshot, submission.differsFrom(snapshot), context);
        if (context.isHtmxTarget(CHECKS_TARGET)) {
            context.noStore();
            return context.show("probeResults", "", checks);
        }
        return redisplay(
                HttpStatus.OK,
                submission,
                FormState.withResults(checks, retypeNotice(submission)),
                context);
    }

    private ProbeResultsView probeResults(
            SectionSnapshot snapshot, boolean unsaved, PageContext context) {
        var texts = new SettingTexts(snapshot.section(), context.language());
        var checks = probing.probe(context.administrator(), snapshot.section().id().value());
        return new ProbeResultsView(true, checks.stream().map(texts::resultView).toList(), unsaved);
    }

    private ModelAndView redisplay(
            HttpStatus status,
            SettingsSubmission submission,
            FormState state,
            PageContext context) {
        var snapshot = settings.read(context.administrator(), submission.section().id().value());
        return show(status, snapshot, context.version(), submission, state, context);
    }

    private ModelAndView show(
            HttpStatus status,
            SectionSnapshot snapshot,
            long version,
            SettingsSubmission submission,
            FormState state,
            PageContext context) {
        context.noStore();
        var id = snapshot.section().id().value();
        var texts = new SettingTexts(snapshot.section(), context.language());
        var input = submission.withoutSecrets().input();
        var view =
                new SettingsView(
                        id,
                        FormView.of(input, state.errors(), context.language()),
                        version,
                        snapshot.fields().stream()
                                .map(field -> SettingFieldView.of(field, texts))
                                .toList(),
                        state.currentValues(),
                        state.checks(),
                        state.notice(),
                        texts.site(),
                        webhookUrl(snapshot.section(), context));
        return context.show(status, "settings", context.text("settings." + id), view);
    }

    private Optional<String> webhookUrl(Section section, PageContext context) {
        var base =
                publicUrl.isDerived()
                        ? ServletUriComponentsBuilder.fromContextPath(context.request())
                                .toUriString()
                        : publicUrl.base();
        return section.webhook().map(provider -> base + "/api/v1/webhooks/" + provider);
    }

    private static String retypeNotice(SettingsSubmission submission) {
        return submission.hasSecrets() ? "settings.retype" : "";
    }

    private Section section(String id) {
        return sections.find(id).orElseThrow(() -> new NotFoundException("settings.unknown", id));
    }
}
