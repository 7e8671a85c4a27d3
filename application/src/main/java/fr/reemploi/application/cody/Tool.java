package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.Optional;

/// A use case that Cody may call for the caller.
public interface Tool {
    /// Unique, lower case with underscores, at most 64 characters.
    String name();

    /// What it does, for a model: English.
    String description();

    List<ToolParameter> parameters();

    Audience audience();

    /// Whether it only reads; else it prepares a proposal, which the person confirms or not.
    default boolean isReadOnly() {
        return true;
    }

    /// Calls the use case as the caller.
    ///
    /// @param arguments the parameters, typed as in JSON; others are rejected
    /// @throws InvalidInputException with an error for each argument that is not valid
    ToolResult call(CodyCaller caller, Form arguments);

    /// To whom a tool is offered.
    enum Audience {
        EVERYONE,
        ACCOUNT,
        SELLER,
        ADMINISTRATOR;

        boolean includes(Optional<Actor> actor) {
            return switch (this) {
                case EVERYONE -> true;
                case ACCOUNT -> actor.isPresent();
                case SELLER -> actor.filter(user -> user.is(Role.SELLER)).isPresent();
                case ADMINISTRATOR -> actor.filter(user -> user.is(Role.ADMIN)).isPresent();
            };
        }
    }

    /// An argument of a tool.
    ///
    /// @param description for a model: English, with the unit
    record ToolParameter(String name, ArgumentType type, String description, boolean required) {
        public static ToolParameter text(String name, String description) {
            return new ToolParameter(name, ArgumentType.TEXT, description, false);
        }

        public static ToolParameter texts(String name, String description) {
            return new ToolParameter(name, ArgumentType.TEXTS, description, false);
        }

        public static ToolParameter number(String name, String description) {
            return new ToolParameter(name, ArgumentType.NUMBER, description, false);
        }

        public ToolParameter asRequired() {
            return new ToolParameter(name, type, description, true);
        }
    }

    /// The JSON type of an argument: a text, a list of texts, a whole number.
    enum ArgumentType {
        TEXT,
        TEXTS,
        NUMBER
    }
}
