package fr.reemploi.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.shared.EnumNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormerWordsTest {
    static Stream<Arguments> formerWords() {
        return Stream.of(
                Arguments.of("relay", DeliveryMode.PICKUP_POINT),
                Arguments.of("collect", DeliveryMode.LOCAL_PICKUP),
                Arguments.of("provider", LedgerAccount.PAYMENT_PROVIDER),
                Arguments.of("refused", Return.Status.REJECTED),
                Arguments.of("return-refused", OrderEventType.RETURN_REJECTED),
                Arguments.of("core-returned", OrderEventType.CORE_RECEIVED));
    }

    @ParameterizedTest
    @MethodSource("formerWords")
    void a_document_of_an_earlier_version_is_read(String word, Enum<?> constant) {
        assertThat(read(constant, word)).isEqualTo(constant);
        assertThat(read(constant, EnumNames.of(constant))).isEqualTo(constant);
    }

    @Test
    void a_former_word_of_another_type_is_unknown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DocumentFields.parseEnum(LedgerAccount.class, "relay"));
    }

    private static Enum<?> read(Enum<?> constant, String word) {
        return parse(constant.getDeclaringClass(), word);
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return DocumentFields.parseEnum(type, word);
    }
}
