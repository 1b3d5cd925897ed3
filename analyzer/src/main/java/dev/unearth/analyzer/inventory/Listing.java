package dev.unearth.analyzer.inventory;

import dev.unearth.analyzer.source.FileKind;
import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** What a walk finds: entries to examine, and rows for what is not examined. */
final class Listing {

    private final List<Entry> entries = new ArrayList<>();
    private final List<SourceFile> rows = new ArrayList<>();
    private final ClassFolders classFolders = new ClassFolders();

    List<Entry> entries() {
        return entries;
    }

    /** Folders of build output with class files, which are added at the end if their sources are not there. */
    ClassFolders classFolders() {
        return classFolders;
    }

    List<SourceFile> rows() {
        return rows;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void skipFolder(String path, String reason) {
        rows.add(row(path, FileKind.FOLDER, 0, Status.SKIPPED, reason));
    }

    void failFolder(String path, String reason) {
        rows.add(row(path, FileKind.FOLDER, 0, Status.FAILED, reason));
    }

    void skipFile(String path, long bytes, String reason) {
        rows.add(row(path, FileKind.BINARY, bytes, Status.SKIPPED, reason));
    }

    void failFile(String path, long bytes, String reason) {
        rows.add(row(path, FileKind.BINARY, bytes, Status.FAILED, reason));
    }

    private static SourceFile row(String path, FileKind kind, long bytes, Status status, String reason) {
        return new SourceFile(path, kind, "", bytes, 0, "", false, status, reason);
    }

    /** Why reading failed, without paths of the machine in it. */
    static String reason(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "not there any more";
        }
        if (failure instanceof ZipException || failure instanceof EOFException) {
            return "damaged archive: " + failure.getMessage();
        }
        if (failure instanceof FileSystemException named) {
            return "cannot be read: " + (named.getReason() == null ? "file system error" : named.getReason());
        }
        String what = failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        return "cannot be read: " + what;
    }
}
