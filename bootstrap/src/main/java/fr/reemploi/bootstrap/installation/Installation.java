package fr.reemploi.bootstrap.installation;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationIdStore;
import java.util.UUID;

/// Checks that data folder and store belong to the same installation. An empty store with a used
/// folder, or the reverse, is rejected instead of being treated as a new installation.
public final class Installation {
    private Installation() {}

    /// Returns the installation id; on the first start, writes a new one to both.
    ///
    /// @param embedded whether the store is a file in the data folder
    public static UUID identify(
            DataFolder folder, InstallationIdStore store, boolean embedded, Ids ids) {
        var folderId = folder.installationId();
        var storeId = store.read();
        if (folderId.isPresent() && storeId.isPresent()) {
            if (folderId.get().equals(storeId.get())) return folderId.get();
            throw new StartupException(
                    "Le dossier "
                            + folder.path()
                            + " (installation "
                            + folderId.get()
                            + ") et la base de données (installation "
                            + storeId.get()
                            + ") n'appartiennent pas au même site.",
                    "Vérifiez --data et MONGODB_URI : l'un des deux désigne un autre site.");
        }
        if (folderId.isPresent()) throw emptyStore(folder, folderId.get());
        if (storeId.isPresent() && !embedded) throw emptyFolder(folder, storeId.get());
        var id = storeId.orElseGet(ids::next);
        store.write(id);
        folder.installationId(id);
        return id;
    }

    private static StartupException emptyStore(DataFolder folder, UUID id) {
        return new StartupException(
                "Le dossier "
                        + folder.path()
                        + " appartient à l'installation "
                        + id
                        + ", mais la base de données est vide.",
                "Rétablissez la base (sauvegarde, ou la bonne adresse dans MONGODB_URI). Pour repartir de zéro,"
                        + " déplacez ce dossier ailleurs.");
    }

    private static StartupException emptyFolder(DataFolder folder, UUID id) {
        return new StartupException(
                "La base de données appartient à l'installation "
                        + id
                        + ", mais le dossier "
                        + folder.path()
                        + " est neuf.",
                "Donnez le bon dossier avec --data. S'il s'agit d'un nouveau serveur du même site, copiez-y le dossier"
                        + " keys et écrivez "
                        + id
                        + " dans "
                        + folder.resolve("installation.id")
                        + ".");
    }
}
