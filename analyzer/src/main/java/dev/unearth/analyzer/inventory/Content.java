package dev.unearth.analyzer.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of a listed file come from, as often as they are asked for. */
sealed interface Content {

    /** Size in bytes, as the folder or archive says. */
    long size();

    /** The bytes from the start. */
    InputStream open() throws IOException;

    /** The file on disk, if it is one. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /** All bytes. */
    default byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    /** A file on disk. */
    record OnDisk(Path path, long size) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    /** A member of an archive. */
    record InArchive(ZipSource archive, ZipMember member) implements Content {
        @Override
        public long size() {
            return member.size();
        }

        @Override
        public InputStream open() throws IOException {
            return member.open(archive);
        }
    }
}
