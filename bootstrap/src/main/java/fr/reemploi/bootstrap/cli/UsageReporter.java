package fr.reemploi.bootstrap.cli;

import fr.reemploi.application.shared.StartupException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Prints wrong usage as one sentence and the command that explains the right one.
public final class UsageReporter implements IParameterExceptionHandler {
    private static final int WRONG_USAGE = 2;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        new ErrorReporter(failure.getCommandLine().getErr()).print(fault(failure));
        return WRONG_USAGE;
    }

    private static StartupException fault(ParameterException failure) {
        var command = command(failure.getCommandLine());
        return switch (failure) {
            case UnmatchedArgumentException unmatched ->
                    new StartupException(
                            "startup.usage.unknown",
                            String.join(" ", unmatched.getUnmatched()),
                            "",
                            command);
            case MissingParameterException missing ->
                    new StartupException(
                            "startup.usage.missing",
                            missing.getMissing().stream()
                                    .map(argument ->
                                            argument instanceof OptionSpec option
                                                    ? option.longestName()
                                                    : argument.paramLabel())
                                    .collect(Collectors.joining(", ")),
                            "",
                            command);
            case OverwrittenOptionException twice ->
                    new StartupException(
                            "startup.usage.twice",
                            twice.getOverwritten() instanceof OptionSpec option
                                    ? option.longestName()
                                    : twice.getOverwritten().paramLabel(),
                            "",
                            command);
            case ParameterException invalid when invalid.getArgSpec() != null ->
                    new StartupException(
                            "startup.usage.invalid-value",
                            invalid.getArgSpec() instanceof OptionSpec option
                                    ? option.longestName()
                                    : invalid.getArgSpec().paramLabel(),
                            String.valueOf(invalid.getValue()),
                            command);
            default -> new StartupException("startup.usage.malformed", "", "", command);
        };
    }

    /// `help` explains commands, not their subcommands.
    private static String command(CommandLine line) {
        var command = line;
        while (command.getParent() != null && command.getParent().getParent() != null)
            command = command.getParent();
        return command.getParent() == null ? "" : command.getCommandName();
    }
}
