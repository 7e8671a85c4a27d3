package fr.reemploi.bootstrap.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The data folder of an installation. It contains the installation id, and one server at a time
/// uses it.
public final class DataFolder implements AutoCloseable {
    /// Name of a file whose presence requests the running server to rebuild the index; the server
    /// deletes it afterwards.
    public static final String REINDEX_REQUEST = "reindex.request";

    private static final String INSTALLATION_ID_FILE = "installation.id";
    private static final String LOCK_FILE = "server.lock";

    private final Path folder;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    public DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw new StartupException(
                    "Le dossier de données "
                            + this.folder
                            + " ne peut pas être créé : "
                            + e.getMessage(),
                    "Choisissez-en un autre avec --data DOSSIER, ou donnez le droit d'écrire à cet endroit.");
        }
        if (!Files.isWritable(this.folder)) {
            throw new StartupException(
                    "Le dossier de données " + this.folder + " n'est pas accessible en écriture.",
                    "Donnez-en le droit à l'utilisateur qui lance le programme, ou choisissez --data DOSSIER.");
        }
    }

    public Path path() {
        return folder;
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /// Locks the folder for this process.
    public void lock() {
        try {
            channel =
                    FileChannel.open(
                            resolve(LOCK_FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException locked) {
            lock = null;
        } catch (IOException e) {
            throw new StartupException(
                    "Le dossier de données "
                            + folder
                            + " ne peut pas être verrouillé : "
                            + e.getMessage(),
                    "Vérifiez que ce disque accepte les verrous (certains disques en réseau ne les acceptent pas).");
        }
        if (lock == null) {
            throw new StartupException(
                    "Réemploi est déjà en marche sur " + folder + ".",
                    "Arrêtez l'autre programme, ou donnez à celui-ci un autre dossier avec --data DOSSIER.");
        }
    }

    /// Whether a server is using the folder.
    public boolean isInUse() {
        try (var probe =
                        FileChannel.open(
                                resolve(LOCK_FILE),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var acquired = probe.tryLock()) {
            return acquired == null;
        } catch (OverlappingFileLockException locked) {
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    Optional<UUID> installationId() {
        try {
            var file = resolve(INSTALLATION_ID_FILE);
            return Files.exists(file)
                    ? Optional.of(UUID.fromString(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException(
                    "Le fichier " + resolve(INSTALLATION_ID_FILE) + " est illisible.",
                    "Restaurez-le depuis une sauvegarde de ce dossier.");
        }
    }

    void installationId(UUID installation) {
        try {
            Files.writeString(
                    resolve(INSTALLATION_ID_FILE),
                    installation + "\n",
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new StartupException(
                    "Le fichier "
                            + resolve(INSTALLATION_ID_FILE)
                            + " ne peut pas être écrit : "
                            + e,
                    "Vérifiez le disque.");
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) lock.release();
        if (channel != null) channel.close();
    }
}
