package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.NoticeView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.account.EraseAccount;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Deletes the account of the signed-in person, after their password. What keeps them from leaving
/// is said on the page.
@Controller
final class LeavePage {
    private static final String PATH = "/compte/supprimer";

    private final EraseAccount eraseAccount;
    private final BrowserSessions sessions;

    LeavePage(EraseAccount eraseAccount, BrowserSessions sessions) {
        this.eraseAccount = eraseAccount;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        context.signedIn();
        return form(context, HttpStatus.OK, FormView.of(SubmittedForm.empty()));
    }

    @PostMapping(PATH)
    ModelAndView leave(PageContext context) {
        var actor = context.signedIn();
        var input = SubmittedForm.of(context.request());
        try {
            eraseAccount.erase(actor, input.toForm(), context.clientAddress());
        } catch (InvalidInputException exception) {
            var form = FormView.of(SubmittedForm.empty(), exception, context.language());
            return form(context, HttpStatus.UNPROCESSABLE_CONTENT, form);
        } catch (ConflictException exception) {
            var form = FormView.of(SubmittedForm.empty(), exception, context.language());
            return form(context, HttpStatus.CONFLICT, form);
        }
        sessions.close(context);
        var left = context.withActor(Optional.empty());
        var title = context.text("leave.done.title");
        return left.show(
                "notice", title, new NoticeView(title, context.text("leave.done.text"), "/"));
    }

    private static ModelAndView form(PageContext context, HttpStatus status, FormView form) {
        context.noStore();
        return context.show(status, "leave", context.text("leave.title"), form);
    }
}
