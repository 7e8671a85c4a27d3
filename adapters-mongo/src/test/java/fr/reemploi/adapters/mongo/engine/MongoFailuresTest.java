package fr.reemploi.adapters.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.IOException;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MongoFailuresTest {
    private static final ServerAddress SERVER = new ServerAddress();

    static Stream<MongoException> ofServer() {
        return Stream.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadTimeoutException("silent", SERVER, new IOException()),
                new MongoNotPrimaryException(answer(10107), SERVER),
                labelled("RetryableWriteError"));
    }

    @ParameterizedTest
    @MethodSource("ofServer")
    void failures_of_the_server_are_unavailable_storage(MongoException failure) {
        assertThat(MongoFailures.translate(failure))
                .isInstanceOf(StorageUnavailableException.class)
                .hasCause(failure);
    }

    @ParameterizedTest
    @ValueSource(ints = {14031, 91, 50, 13, 11600, 9001})
    void answers_of_a_server_that_cannot_serve_are_unavailable_storage(int code) {
        assertThat(MongoFailures.translate(new MongoCommandException(answer(code), SERVER)))
                .isInstanceOf(StorageUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 59, 11000})
    void answers_about_the_command_stay_what_they_are(int code) {
        var failure = new MongoCommandException(answer(code), SERVER);
        assertThat(MongoFailures.translate(failure)).isSameAs(failure);
    }

    @Test
    void a_failure_of_the_program_passes_through_a_port_unchanged() {
        Runnable port =
                MongoFailures.translating(
                        Runnable.class,
                        () -> {
                            throw new IllegalStateException("a bug");
                        });
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(port::run)
                .withMessage("a bug");
    }

    private static MongoException labelled(String label) {
        var failure = new MongoCommandException(answer(1), SERVER);
        failure.addLabel(label);
        return failure;
    }

    private static BsonDocument answer(int code) {
        return new BsonDocument("ok", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString("refused"))
                .append("errorLabels", new BsonArray());
    }
}
