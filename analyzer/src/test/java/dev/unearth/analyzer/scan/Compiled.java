package dev.unearth.analyzer.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Class files by their paths, as javac makes them of sources that stand in a test. */
final class Compiled {

    private Compiled() {}

    /** The class files of {@code sources}, each with its path as a comment in the first line: {@code // a/Order.java}. */
    static SortedMap<String, byte[]> of(String... sources) {
        return of(8, sources);
    }

    /** The class files at a release of Java. */
    static SortedMap<String, byte[]> of(int release, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        SortedMap<String, ByteArrayOutputStream> written = new TreeMap<>();
        List<Source> units = Stream.of(sources).map(Source::new).toList();
        List<String> options =
                new ArrayList<>(List.of("--release", Integer.toString(release), "-g", "-nowarn", "-proc:none"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Memory memory = new Memory(files, written)) {
            boolean ok =
                    compiler.getTask(null, memory, null, options, null, units).call();
            if (!ok) {
                throw new IllegalArgumentException("The sources of the test do not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Compiling in memory", e);
        }
        SortedMap<String, byte[]> classes = new TreeMap<>();
        written.forEach((path, bytes) -> classes.put(path, bytes.toByteArray()));
        return classes;
    }

    /** An archive of members by their names. */
    static byte[] zip(SortedMap<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Zipping in memory", e);
        }
        return bytes.toByteArray();
    }

    /** A source as it stands in the test. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(
                    URI.create("string:///"
                            + text.lines().findFirst().orElseThrow().substring(3)),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final SortedMap<String, ByteArrayOutputStream> written;

        Memory(JavaFileManager files, SortedMap<String, ByteArrayOutputStream> written) {
            super(files);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + ".class";
            return new SimpleJavaFileObject(URI.create("memory:///" + path), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(path, bytes);
                    return bytes;
                }
            };
        }
    }
}
