package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.choice;
import static fr.reemploi.application.settings.SettingField.key;
import static fr.reemploi.application.settings.SettingField.number;
import static fr.reemploi.application.settings.SettingField.secret;
import static fr.reemploi.application.settings.SettingField.text;

import java.util.List;

/// The mail server. Without a host and a sender address, e-mails stay in a folder.
public final class MailFields {
    public static final String HOST = "host";
    public static final String PORT = "port";
    public static final String SECURITY = "security";
    public static final String USERNAME = "username";
    public static final String PASSWORD = "password";
    public static final String FROM = "from";

    public static final Section SECTION =
            Section.of(
                            SectionId.MAIL,
                            List.of(
                                    text(HOST, SettingRules::host).leadingSecrets(),
                                    number(PORT, SettingRules.whole(1, 65_535)).leadingSecrets(),
                                    choice(SECURITY, "starttls", "tls", "none").leadingSecrets(),
                                    key(USERNAME),
                                    secret(PASSWORD),
                                    text(FROM, SettingRules::mailbox)))
                    .inUseWith(HOST, FROM);

    private MailFields() {}
}
