package fr.reemploi.adapters.mongo.engine;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import fr.reemploi.application.shared.StorageUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/// Tells failures of the server, its disk and the network from failures of a command.
public final class MongoFailures {
    private static final String RETRYABLE = "RetryableWriteError";

    /// Codes of servers that cannot serve at the moment, beyond those with an exception of their
    /// own.
    private static final Set<Integer> OF_SERVER =
            Set.of(
                    6, // HostUnreachable
                    7, // HostNotFound
                    13, // Unauthorized: rights taken away
                    18, // AuthenticationFailed
                    50, // MaxTimeMSExpired
                    89, // NetworkTimeout
                    91, // ShutdownInProgress
                    133, // FailedToSatisfyReadPreference
                    189, // PrimarySteppedDown
                    262, // ExceededTimeLimit
                    9001, // SocketException
                    10058, // LegacyNotPrimary
                    10107, // NotWritablePrimary
                    11600, // InterruptedAtShutdown
                    11602, // InterruptedDueToReplStateChange
                    13435, // NotPrimaryNoSecondaryOk
                    13436, // NotPrimaryOrSecondary
                    14031); // OutOfDiskSpace

    private MongoFailures() {}

    /// A port whose failures of the server are `StorageUnavailableException`s.
    ///
    /// @param port its interface
    public static <P> P translating(Class<P> port, P store) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw translate(e.getTargetException());
                            }
                        }));
    }

    /// The failure as the callers of a store see it.
    static Throwable translate(Throwable failure) {
        return failure instanceof MongoException mongo && isOfServer(mongo)
                ? new StorageUnavailableException(
                        "The store failed: " + failure.getMessage(), failure)
                : failure;
    }

    private static boolean isOfServer(MongoException failure) {
        return switch (failure) {
            case MongoTimeoutException _,
                    MongoSocketException _,
                    MongoServerUnavailableException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    MongoSecurityException _,
                    MongoWriteConcernException _ ->
                    true;
            case MongoServerException server ->
                    OF_SERVER.contains(server.getCode()) || server.hasErrorLabel(RETRYABLE);
            default -> failure.hasErrorLabel(RETRYABLE);
        };
    }
}
