package fr.reemploi.adapters.search.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/// What the last commit of an index says of it.
final class CommitData {
    /// Up to this size an index is read through when opened, to be sure of every byte.
    private static final long CHECKED_BYTES = 512L << 20;

    private CommitData() {}

    static Optional<String> read(Directory directory, String key) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return Optional.empty();
        var data = SegmentInfos.readLatestCommit(directory).getUserData();
        return Optional.ofNullable(data.get(key));
    }

    /// Refuses an index that is damaged, or whose mark is another.
    static void verify(Directory directory, String key, String version) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return;
        var stored = read(directory, key).orElse("none");
        if (!stored.equals(version))
            throw new IOException("written as " + stored + ", not " + version);
        try (var reader = DirectoryReader.open(directory)) {
            if (size(directory) > CHECKED_BYTES) return;
            for (var leaf : reader.leaves()) leaf.reader().checkIntegrity();
        }
    }

    private static long size(Directory directory) throws IOException {
        var bytes = 0L;
        for (var file : directory.listAll()) bytes += directory.fileLength(file);
        return bytes;
    }
}
