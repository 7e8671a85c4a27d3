package fr.reemploi.application.account;

import fr.reemploi.application.account.EmailArchive.ArchivedEmail;

final class InMemoryEmailArchiveTest extends EmailArchiveContract {
    private final InMemoryEmailArchive archive = new InMemoryEmailArchive();

    @Override
    protected EmailArchive archive() {
        return archive;
    }

    @Override
    protected void keep(String to, String text) {
        archive.add(to, new ArchivedEmail(text, text));
    }
}
