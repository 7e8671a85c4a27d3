package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.stream.Collectors;

/// The tools of Cody: those offered to a caller, and their calls.
@UseCase
public final class Toolbox {
    private final List<Tool> tools;

    public Toolbox(List<Tool> tools) {
        this.tools = List.copyOf(tools);
    }

    /// All tools, whoever they are offered to.
    public List<Tool> all() {
        return tools;
    }

    /// The tools offered to the caller.
    public List<Tool> offeredTo(CodyCaller caller) {
        return tools.stream().filter(tool -> tool.audience().includes(caller.actor())).toList();
    }

    /// Calls a tool. What the caller may not do, or did not say rightly, is a result, too: the
    /// model can react to it.
    public ToolResult call(CodyCaller caller, ToolCall call) {
        var offered =
                offeredTo(caller).stream()
                        .filter(tool -> tool.name().equals(call.name()))
                        .findAny();
        if (offered.isEmpty()) return error("cody.tool-unknown", caller.language());
        if (call.arguments().isEmpty()) return error("cody.arguments", caller.language());
        try {
            return offered.get().call(caller, Form.ofJson(call.arguments().get()));
        } catch (InvalidInputException invalid) {
            return ToolResult.error(invalid.code(), text(invalid, caller.language()));
        } catch (DomainException rejected) {
            return ToolResult.error(rejected.code(), Messages.of(rejected, caller.language()));
        } catch (RateLimitedException limited) {
            return error(limited.code(), caller.language());
        } catch (UnavailableException unavailable) {
            return error(unavailable.code(), caller.language());
        }
    }

    private static ToolResult error(String code, Language language) {
        return ToolResult.error(code, Messages.of(language, code));
    }

    private static String text(InvalidInputException invalid, Language language) {
        return invalid.errors().stream()
                .map(error -> error.field() + ": " + Messages.of(error, language))
                .collect(Collectors.joining(" "));
    }
}
