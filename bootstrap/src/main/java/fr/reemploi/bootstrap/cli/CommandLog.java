package fr.reemploi.bootstrap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;

/// Where log lines go: to the log file of the data folder, and to the console only while a server
/// runs. What a command or a failed start has to say is one sentence.
final class CommandLog {
    /// Relative to the data folder.
    static final String FILE = "logs/reemploi.log";

    /// As in `application.yaml`: a line of the log is one event.
    private static final String MESSAGE =
            "%replace(%msg){'[\\x00-\\x1f\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]+', ' '}";

    private static final String CONSOLE = "CONSOLE";

    private CommandLog() {}

    /// For a command: without a configuration, Logback prints everything to the console.
    static void toFile(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)
                || isConfiguredByServer(context)) return;
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.setLevel(Level.INFO);
        if (Files.isDirectory(folder)) root.addAppender(file(context, folder.resolve(FILE)));
    }

    private static boolean isConfiguredByServer(LoggerContext context) {
        return context.getObject(LoggingSystem.class.getName()) != null;
    }

    private static FileAppender<ILoggingEvent> file(LoggerContext context, Path file) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(
                "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{20} " + MESSAGE + "%n");
        encoder.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /// Shows warnings on the console from now on: the server has started.
    static void showWarnings() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        var console = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(CONSOLE);
        if (console == null) return;
        for (var filter : console.getCopyOfAttachedFiltersList())
            if (filter instanceof ThresholdFilter threshold) threshold.setLevel("WARN");
    }
}
