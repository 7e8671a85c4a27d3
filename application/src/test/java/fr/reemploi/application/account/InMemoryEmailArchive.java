package fr.reemploi.application.account;

import fr.reemploi.domain.account.EmailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// In-memory e-mails.
public final class InMemoryEmailArchive implements EmailArchive {
    private final List<Entry> entries = new ArrayList<>();
    private boolean readOnly;

    public synchronized void add(String to, ArchivedEmail email) {
        entries.add(new Entry(to, email));
    }

    /// Whether deletions fail, as in a folder without permission.
    public synchronized void setReadOnly(boolean failing) {
        readOnly = failing;
    }

    @Override
    public synchronized List<ArchivedEmail> to(EmailAddress address) {
        return entries.stream().filter(entry -> entry.isTo(address)).map(Entry::email).toList();
    }

    @Override
    public synchronized void deleteTo(EmailAddress address) {
        if (readOnly) throw new UncheckedIOException(new IOException("read-only"));
        entries.removeIf(entry -> entry.isTo(address));
    }

    private record Entry(String to, ArchivedEmail email) {
        boolean isTo(EmailAddress address) {
            return to.equalsIgnoreCase(address.value());
        }
    }
}
