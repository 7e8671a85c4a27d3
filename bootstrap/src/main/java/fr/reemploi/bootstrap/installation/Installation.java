package fr.reemploi.bootstrap.installation;

import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InstallationIdStore;
import java.util.UUID;

/// Makes sure that the data folder and the store belong together: an empty database beside a folder
/// that has a life behind it, or the reverse, must never be taken for a new shop.
public final class Installation {
    private Installation() {}

    /// The installation's id; both are marked at the very first start.
    ///
    /// @param embedded the store is a file of this very folder
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
