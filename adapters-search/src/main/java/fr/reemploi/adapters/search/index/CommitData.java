package fr.reemploi.adapters.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// Reads and checks the user data of an index's last commit.
final class CommitData {
    /// Up to this size the checksums of all files are verified when an index is opened.
    private static final long MAX_VERIFIED_BYTES = 512L << 20;

    private CommitData() {}

    static Optional<String> read(Directory directory, String key) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return Optional.empty();
        var data = SegmentInfos.readLatestCommit(directory).getUserData();
        return Optional.ofNullable(data.get(key));
    }

    /// Rejects a damaged index, or one of another version.
    ///
    /// @throws IOException if it is damaged or was written as another version
    static void verify(Directory directory, String key, String version) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return;
        var stored = read(directory, key).orElse("none");
        if (!stored.equals(version))
            throw new CorruptIndexException(
                    "written as " + stored + ", not " + version, directory.toString());
        try (var reader = DirectoryReader.open(directory)) {
            if (size(directory) > MAX_VERIFIED_BYTES) return;
            for (var leaf : reader.leaves()) leaf.reader().checkIntegrity();
        }
    }

    private static long size(Directory directory) throws IOException {
        var bytes = 0L;
        for (var file : directory.listAll()) bytes += directory.fileLength(file);
        return bytes;
    }
}
