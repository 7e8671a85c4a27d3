package fr.reemploi.bootstrap;

import fr.reemploi.bootstrap.installation.OpenFileLimit;

/// Main class of the program file. It refers to no library: with too few open files allowed, not
/// even the command line could be loaded.
public final class ReemploiLauncher {
    private ReemploiLauncher() {}

    public static void main(String[] arguments) {
        var limit = OpenFileLimit.tooLow();
        if (limit.isPresent()) {
            OpenFileLimit.report(limit.get());
            System.exit(1);
        }
        ReemploiApplication.main(arguments);
    }
}
