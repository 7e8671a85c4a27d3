package fr.reemploi.adapters.web.admin;

import fr.reemploi.adapters.web.admin.AuditLogView.AccountLink;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.ReadAudit.NamedEntry;
import fr.reemploi.application.audit.RecordAttempts;
import fr.reemploi.application.settings.Sections;
import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Describes the entries of the audit log in the language of the page.
final class AuditTexts {
    /// Actions whose subject is an account.
    private static final Set<String> OF_ACCOUNTS =
            Set.of("account", "password", "role", "second-factor");

    /// Actions of callers who were not signed in.
    private static final Set<String> ATTEMPTS =
            Set.of("limit.reached", "password.failed", "second-factor.failed");

    private final Sections sections;
    private final Language language;

    AuditTexts(Sections sections, Language language) {
        this.sections = sections;
        this.language = language;
    }

    AuditLogView.Row row(NamedEntry item) {
        var entry = item.entry();
        return new AuditLogView.Row(
                entry.at(),
                ATTEMPTS.contains(entry.action()) ? Optional.empty() : Optional.of(actor(item)),
                description(item),
                item.subject().map(AuditTexts::link),
                details(entry));
    }

    private String actor(NamedEntry item) {
        var placeholder = item.entry().by().isPresent() ? "audit.gone" : "audit.itself";
        return item.actor().map(Account::displayName).orElseGet(() -> text(placeholder));
    }

    private String description(NamedEntry item) {
        var entry = item.entry();
        var key = "audit." + entry.action();
        return PageMessages.contains(language, key)
                ? text(key, subject(item))
                : text("audit.other", entry.action(), subject(item));
    }

    private String subject(NamedEntry item) {
        var entry = item.entry();
        var subject = entry.subject();
        if (item.subject().isPresent()) return item.subject().get().displayName();
        if (sections.find(subject).isPresent()) return text("settings." + subject);
        if (subject.equals(RecordAttempts.UNKNOWN_ACCOUNT)) return text("audit.unknown-account");
        if (subject.equals(RecordAttempts.OTHERS)) return text("audit.others");
        if (PageMessages.contains(language, "audit.limit." + subject))
            return text("audit.limit." + subject);
        var area = entry.action().split("\\.", 2)[0];
        return OF_ACCOUNTS.contains(area) ? text("audit.gone") : subject;
    }

    private static AccountLink link(Account account) {
        var email = account.email().value();
        return new AccountLink(
                email, AdminAccountPages.PATH + "?email=" + PageLinks.encoded(email));
    }

    /// The details in one line: labels of the changed fields, or what else is known.
    private String details(AuditEntry entry) {
        var section = sections.find(entry.subject()).map(it -> new SettingTexts(it, language));
        var texts =
                entry.details().stream()
                        .map(detail ->
                                section.map(labels -> labels.label(detail))
                                        .orElseGet(() -> detail(detail)))
                        .collect(Collectors.joining(", "));
        return section.isPresent() && !texts.isEmpty() ? text("audit.fields", texts) : texts;
    }

    private String detail(String detail) {
        var separator = detail.indexOf('=');
        var name = separator < 0 ? detail : detail.substring(0, separator);
        var value = detail.substring(separator + 1);
        if (PageMessages.contains(language, "accounts.role." + detail))
            return text("accounts.role." + detail);
        var key = "audit.detail." + name;
        return PageMessages.contains(language, key) ? text(key, value(name, value)) : detail;
    }

    private Object value(String name, String value) {
        return switch (name) {
            case "times" -> Integer.valueOf(value);
            case "refundCents" ->
                    new LocalizedFormats(language).money(Money.cents(Long.parseLong(value)));
            case "bought" -> text(value.equals("true") ? "settings.yes" : "settings.no");
            default -> value;
        };
    }

    private String text(String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }
}
