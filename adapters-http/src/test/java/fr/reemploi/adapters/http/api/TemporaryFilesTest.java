package fr.reemploi.adapters.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.StorageUnavailableException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.multipart.MultipartException;

final class TemporaryFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "Read-only file system",
                "The temporary upload location [/tmp/x] is not valid"
            })
    void a_form_that_could_not_be_written_is_a_failure_of_the_storage(String message) {
        assertThat(TemporaryFiles.failureIn(form(new IOException(message))))
                .get()
                .isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void so_is_a_folder_that_is_gone() {
        for (var failure :
                List.of(new FileNotFoundException("upload"), new NoSuchFileException("upload")))
            assertThat(TemporaryFiles.failureIn(form(failure))).isPresent();
    }

    @Test
    void what_the_client_did_is_none() {
        for (var failure :
                List.of(
                        new MalformedStreamException("Stream ended unexpectedly"),
                        new EOFException("No space left on device, says the client"),
                        new ClientAbortException(new IOException("Connection reset by peer")),
                        new IOException("Connection reset by peer")))
            assertThat(TemporaryFiles.failureIn(form(failure))).as("" + failure).isEmpty();
    }

    private static Exception form(IOException cause) {
        return new MultipartException("not parsed", new IOFileUploadException("failed", cause));
    }
}
