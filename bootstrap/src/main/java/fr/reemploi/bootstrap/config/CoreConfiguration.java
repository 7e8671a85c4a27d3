package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.ai.AiAdapter;
import fr.reemploi.adapters.cloudinary.CloudinarySettings;
import fr.reemploi.adapters.files.FilesAdapter;
import fr.reemploi.adapters.files.FilesSettings;
import fr.reemploi.adapters.lookups.LookupsSettings;
import fr.reemploi.adapters.mail.MailAdapter;
import fr.reemploi.adapters.mail.MailSettings;
import fr.reemploi.adapters.payment.stripe.StripeSettings;
import fr.reemploi.adapters.pdf.PdfAdapter;
import fr.reemploi.adapters.security.SecurityAdapter;
import fr.reemploi.adapters.security.SecuritySettings;
import fr.reemploi.adapters.shipping.ShippingAdapter;
import fr.reemploi.adapters.shipping.common.CarrierAdapter;
import fr.reemploi.application.account.EmailArchive;
import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.account.SecondFactors;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.invoice.InvoiceRenderer;
import fr.reemploi.application.invoice.Operator;
import fr.reemploi.application.listing.PhotoFiles;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.radio.RadioFields;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.MarketplaceFields;
import fr.reemploi.application.settings.Overrides;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Sections;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.system.Machine;
import fr.reemploi.application.system.ProgramVersion;
import fr.reemploi.application.throttle.AttemptListener;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.bootstrap.installation.StartupOptions;
import fr.reemploi.domain.catalogue.Catalogue;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The core and local services: use cases, clock, catalogue, security and e-mail.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "fr.reemploi.application",
        useDefaultFilters = false,
        includeFilters = @Filter(UseCase.class))
public class CoreConfiguration {
    /// What the settings can be, in the order of their pages.
    public static final Sections SECTIONS =
            new Sections(
                    Stream.of(
                                    Stream.of(StripeSettings.SECTION, CloudinarySettings.SECTION),
                                    ShippingAdapter.CARRIERS.stream()
                                            .map(CarrierAdapter.Descriptor::section),
                                    Stream.of(
                                            LookupsSettings.SECTION,
                                            MailFields.SECTION,
                                            MarketplaceFields.SECTION,
                                            AiAdapter.SECTION,
                                            RadioFields.SECTION))
                            .flatMap(sections -> sections)
                            .toList());

    /// Millisecond precision, as in the stores.
    @Bean
    @Primary
    InstantSource clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    /// The system clock, unless the sandbox clock was requested.
    @Bean
    BusinessClock businessClock(StartupOptions options, InstantSource clock) {
        return options.sandboxClock()
                ? new SandboxClock(clock, options.data().resolve("sandbox-clock"))
                : clock::instant;
    }

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    PublicUrl publicAddress(StartupOptions options) {
        return options.publicUrl()
                .map(url -> new PublicUrl(url, false))
                .orElseGet(() -> new PublicUrl(options.localAddress(), true));
    }

    @Bean
    SecurityAdapter security(StartupOptions options, InstantSource clock) {
        return new SecurityAdapter(
                new SecuritySettings(
                        options.data().resolve("keys"),
                        options.data().resolve("keys.manifest"),
                        options.data().hasBeenUsed(),
                        options.secretKey(),
                        clock));
    }

    @Bean
    PasswordHashing passwords(SecurityAdapter security) {
        return security.passwords();
    }

    /// `REEMPLOI_RATE_LIMITS=off` lifts the limits, for load tests.
    @Bean
    Throttle throttle(
            InstantSource clock,
            AttemptListener listener,
            @Value("${reemploi.rate-limits:on}") String rateLimits) {
        return new Throttle(
                clock,
                !rateLimits.equalsIgnoreCase("off") && !rateLimits.equalsIgnoreCase("false"),
                listener);
    }

    @Bean
    CredentialAttempts credentialAttempts(Throttle throttle) {
        return new CredentialAttempts(throttle);
    }

    @Bean
    AccessTokens accessTokens(SecurityAdapter security) {
        return security.accessTokens();
    }

    @Bean
    SecondFactors secondFactors(SecurityAdapter security) {
        return security.secondFactors();
    }

    @Bean
    Secrets secrets(SecurityAdapter security) {
        return security.secrets();
    }

    @Bean
    Ids ids(SecurityAdapter security) {
        return security.ids();
    }

    @Bean
    FilesAdapter local(StartupOptions options) {
        return new FilesAdapter(new FilesSettings(options.data().path()));
    }

    /// The adapter's object implements two ports; a single bean per port is required.
    @Bean
    PhotoFiles photoFiles(FilesAdapter adapter) {
        var files = adapter.photoFiles();
        return (key, size) -> files.open(key, size);
    }

    @Bean
    Sections sections() {
        return SECTIONS;
    }

    @Bean
    Overrides overrides() {
        return StartupOptions::environment;
    }

    @Bean
    MailAdapter mail(FilesAdapter adapter, Settings settings) {
        return new MailAdapter(
                () -> MailSettings.of(settings.of(SectionId.MAIL)), adapter.mailer());
    }

    @Bean
    Mailer mailer(MailAdapter mail) {
        return mail.mailer();
    }

    @Bean
    Probe mailProbe(MailAdapter mail) {
        return mail.probe();
    }

    @Bean
    InvoiceRenderer invoiceRenderer(Settings settings, PublicUrl site) {
        return new PdfAdapter(() -> Operator.of(settings.of(SectionId.MARKETPLACE), site))
                .invoiceRenderer();
    }

    @Bean
    EmailArchive emailArchive(FilesAdapter adapter) {
        return adapter.emailArchive();
    }

    @Bean
    Machine machine(FilesAdapter adapter) {
        return adapter.machine();
    }

    @Bean
    ProgramVersion programVersion() {
        return new ProgramVersion(
                Optional.ofNullable(CoreConfiguration.class.getPackage().getImplementationVersion())
                        .orElse("dev"));
    }

    @Bean
    ImportFiles importFiles(FilesAdapter adapter) {
        return adapter.importFiles();
    }
}
