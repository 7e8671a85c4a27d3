package fr.reemploi.bootstrap;

import fr.reemploi.adapters.local.LocalAdapter;
import fr.reemploi.adapters.local.LocalAdapter.PretendedBank;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.payment.SandboxBook;
import fr.reemploi.application.shared.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where money is taken: a bank that only pretends, as long as no provider is configured.
@Configuration(proxyBeanMethods = false)
class PaymentWiring {
    @Bean
    PretendedBank pretendedBank(LocalAdapter local, SandboxBook book, BusinessClock clock) {
        return local.pretendedBank(book, clock);
    }

    @Bean
    Payments payments(PretendedBank bank) {
        return bank.payments();
    }

    @Bean
    Sandbox sandbox(PretendedBank bank) {
        return bank.buttons();
    }
}
