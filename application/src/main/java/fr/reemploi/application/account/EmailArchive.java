package fr.reemploi.application.account;

import fr.reemploi.domain.account.EmailAddress;
import java.util.List;

/// Port: the e-mails kept on this machine, where no mail server delivers them.
public interface EmailArchive {
    /// The e-mails to an address, oldest first.
    List<ArchivedEmail> to(EmailAddress address);

    /// Deletes the e-mails to an address.
    void deleteTo(EmailAddress address);

    /// An e-mail.
    ///
    /// @param message headers and text (RFC 5322)
    record ArchivedEmail(String name, String message) {}
}
