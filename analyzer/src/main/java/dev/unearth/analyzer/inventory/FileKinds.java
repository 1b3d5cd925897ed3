package dev.unearth.analyzer.inventory;

import static java.util.Map.entry;

import dev.unearth.analyzer.source.FileKind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a file is, from its first bytes, its text and its name; where they disagree the content is believed. */
final class FileKinds {

    private static final Set<String> ARCHIVES = Set.of("jar", "war", "ear", "zip", "rar", "sar", "har", "par", "wsr");
    private static final Map<String, FileKind> BY_EXTENSION = Map.ofEntries(
            entry("java", FileKind.JAVA),
            entry("jsp", FileKind.JSP),
            entry("jspf", FileKind.JSP),
            entry("jspx", FileKind.JSP),
            entry("tag", FileKind.JSP),
            entry("tagf", FileKind.JSP),
            entry("tagx", FileKind.JSP),
            entry("html", FileKind.HTML),
            entry("htm", FileKind.HTML),
            entry("xhtml", FileKind.HTML),
            entry("shtml", FileKind.HTML),
            entry("tld", FileKind.TLD),
            entry("sql", FileKind.SQL),
            entry("ddl", FileKind.SQL),
            entry("pks", FileKind.SQL),
            entry("pkb", FileKind.SQL),
            entry("plsql", FileKind.SQL),
            entry("db2", FileKind.SQL),
            entry("properties", FileKind.PROPERTIES),
            entry("gradle", FileKind.GRADLE_BUILD));
    private static final Set<String> XML = Set.of(
            "xml", "xsd", "wsdl", "xsl", "xslt", "xmi", "wsdd", "jrxml", "xul", "svg", "rdf", "jnlp", "page", "hbm",
            "dtdx");
    private static final Set<String> OTHER = Set.of(
            "js", "ts", "css", "scss", "less", "ftl", "vm", "php", "py", "rb", "pl", "sh", "ksh", "bash", "bat", "cmd",
            "ps1", "groovy", "scala", "kt", "kts", "aj", "c", "h", "cc", "cpp", "hpp", "cs", "vb", "vbs", "cob", "cbl",
            "cpy", "jcl", "idl", "g", "g4", "jj", "jjt", "y", "dtd", "drl", "bsh", "clj", "asp", "aspx", "cfm", "sqlj",
            "coffee", "swift", "m");
    private static final Pattern SQL_START =
            Pattern.compile("(?i)(?:create\\s+(?:or\\s+replace\\s+)?(?:global\\s+temporary\\s+)?(?:unique\\s+)?"
                    + "(?:table|view|index|sequence|procedure|function|trigger|package|schema)|alter\\s+table|insert\\s+into"
                    + "|drop\\s+(?:table|view|index|sequence))\\b");
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]{1,80}:)?([\\w.-]{1,80})");
    private static final Pattern ANT = Pattern.compile("<(?:target|macrodef|presetdef|extension-point)\\b");
    private static final Pattern MAVEN = Pattern.compile("<modelVersion>|maven\\.apache\\.org/POM");

    private FileKinds() {}

    /** The kind of what is no text. */
    static FileKind ofBinary(String name, byte[] head) {
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        if (ARCHIVES.contains(extension(name)) && (zip || !extension(name).equals("rar"))) {
            return FileKind.ARCHIVE;
        }
        // Mach-O universal binaries start like class files, but no class file has a version below 45
        boolean cafeBabe = head.length > 7 && Zip.u32(head, 0) == 0xBEBAFECAL && Zip.u16(head, 6) >> 8 >= 45;
        return cafeBabe ? FileKind.CLASS : FileKind.BINARY;
    }

    /** The kind of a text. */
    static FileKind ofText(String name, String text) {
        String extension = extension(name);
        if (ARCHIVES.contains(extension)) {
            return FileKind.ARCHIVE;
        }
        if (OTHER.contains(extension) && !name.endsWith(".gradle.kts")) {
            return FileKind.OTHER_SOURCE;
        }
        FileKind named = BY_EXTENSION.get(extension);
        if (named != null) {
            return named;
        }
        String root = XML.contains(extension) || startsLikeXml(text) ? root(text) : "";
        return root.isEmpty() ? ofName(name, extension, text) : ofRoot(name, root, text);
    }

    /** Whether a file of this name should be text. */
    static boolean promisesText(String name) {
        String extension = extension(name);
        return BY_EXTENSION.containsKey(extension) || XML.contains(extension) || OTHER.contains(extension);
    }

    private static FileKind ofName(String name, String extension, String text) {
        if (XML.contains(extension) || name.equals(".classpath")) {
            return FileKind.XML;
        }
        if (name.endsWith(".gradle.kts")) {
            return FileKind.GRADLE_BUILD;
        }
        if (name.matches("(?s).*\\.properties_\\w+")) {
            return FileKind.PROPERTIES;
        }
        return SQL_START.matcher(text).region(Prolog.ofSql(text), text.length()).lookingAt()
                ? FileKind.SQL
                : FileKind.TEXT;
    }

    private static FileKind ofRoot(String name, String root, String text) {
        switch (root.toLowerCase(Locale.ROOT)) {
            case "html":
                return FileKind.HTML;
            case "taglib":
                return FileKind.TLD;
            case "project":
                if (MAVEN.matcher(text).find()) {
                    return FileKind.MAVEN_POM;
                }
                return ANT.matcher(text).find() ? FileKind.ANT_BUILD : FileKind.XML;
            case "classpath":
                return name.equals(".classpath") ? FileKind.ECLIPSE_CLASSPATH : FileKind.XML;
            default:
                return root.equals("root") && text.contains("http://java.sun.com/JSP/Page")
                        ? FileKind.JSP
                        : FileKind.XML;
        }
    }

    /** The ways documents start that nobody named as XML. */
    private static boolean startsLikeXml(String text) {
        String start = text.substring(0, Math.min(text.length(), 400)).stripLeading();
        return Stream.of("<?xml", "<!DOCTYPE", "<!--", "<project", "<html", "<classpath")
                .anyMatch(start::startsWith);
    }

    /** Local name of the first element; empty where none stands. */
    private static String root(String text) {
        Matcher root = ROOT.matcher(text).region(Prolog.ofXml(text), text.length());
        return root.lookingAt() ? root.group(1) : "";
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
