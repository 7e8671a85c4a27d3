package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.system.ReadSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The figures of the machine, renewed every few seconds where scripts run.
@Controller
final class MachinePage {
    static final String PATH = "/admin/machine";

    private final ReadSystem system;

    MachinePage(ReadSystem system) {
        this.system = system;
    }

    @GetMapping(PATH)
    ModelAndView show(PageContext context) {
        var actor = context.administrator();
        context.noStore();
        var view = MachineView.of(system.read(actor), system.lastHour(actor), context.language());
        var template = context.isHtmxTarget("machine") ? "machineFigures" : "machine";
        return context.show(template, context.text("machine.title"), view);
    }
}
