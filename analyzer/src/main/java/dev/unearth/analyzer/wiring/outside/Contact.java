package dev.unearth.analyzer.wiring.outside;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of call that leaves the system.
 *
 * @param type erased names of the receivers, supertypes included
 * @param argument position of the text that says whereto; {@link #NONE} where there is none
 */
record Contact(Pattern type, Pattern methods, int argument, Kind kind, Way way) {

    /** No text says whereto. */
    static final int NONE = -1;

    /** What is outside. */
    enum Kind {
        HTTP,
        SOAP,
        RMI,
        NAMING,
        SOCKET,
        MAIL,
        FTP,
        DATABASE,
        FILE,
        PROCESS;

        /** As nodes have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the call does to it. */
    enum Way {
        CALL,
        SEND,
        LISTEN,
        READ,
        WRITE,
        USE,
        START;

        /** As relationships have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The catalogue; the first that fits counts. */
    static final List<Contact> ALL = List.of(
            of("java\\.net\\.URL", "<init>", 0, Kind.HTTP, Way.CALL),
            of("java\\.net\\.URI", "<init>|create", 0, Kind.HTTP, Way.CALL),
            of("org\\.apache\\.commons\\.httpclient\\.methods\\.\\w+", "<init>|setURI", 0, Kind.HTTP, Way.CALL),
            of(
                    "org\\.apache\\.http\\.client\\.(?:methods\\.Http\\w+|fluent\\.Request)",
                    "<init>|[A-Z]\\w+",
                    0,
                    Kind.HTTP,
                    Way.CALL),
            of("org\\.apache\\.hc\\.client5\\.http\\.classic\\.methods\\.Http\\w+", "<init>", 0, Kind.HTTP, Way.CALL),
            of("(?:javax|jakarta)\\.ws\\.rs\\.client\\.Client", "target", 0, Kind.HTTP, Way.CALL),
            of("com\\.sun\\.jersey\\.api\\.client\\.Client", "resource|asyncResource", 0, Kind.HTTP, Way.CALL),
            of(
                    "org\\.springframework\\.web\\.client\\.\\w*(?:RestTemplate|RestOperations)",
                    "getFor\\w+|postFor\\w+|put|delete|exchange|execute|headForHeaders|patchForObject|optionsForAllow",
                    0,
                    Kind.HTTP,
                    Way.CALL),
            of(
                    "okhttp3\\.Request\\$Builder|com\\.squareup\\.okhttp\\.Request\\$Builder",
                    "url",
                    0,
                    Kind.HTTP,
                    Way.CALL),
            of("org\\.jsoup\\.Jsoup", "connect", 0, Kind.HTTP, Way.CALL),
            of(
                    "org\\.apache\\.axis2?\\.client\\.(?:Call|Options)",
                    "setTargetEndpointAddress|<init>",
                    0,
                    Kind.SOAP,
                    Way.CALL),
            of("org\\.apache\\.axis2\\.addressing\\.EndpointReference", "<init>", 0, Kind.SOAP, Way.CALL),
            of("(?:javax|jakarta)\\.xml\\.rpc\\.Call", "setTargetEndpointAddress", 0, Kind.SOAP, Way.CALL),
            of("java\\.rmi\\.Naming", "lookup", 0, Kind.RMI, Way.CALL),
            of("java\\.rmi\\.Naming", "bind|rebind", 0, Kind.RMI, Way.LISTEN),
            of("java\\.rmi\\.registry\\.LocateRegistry", "getRegistry", 0, Kind.RMI, Way.CALL),
            of("java\\.rmi\\.registry\\.LocateRegistry", "createRegistry", NONE, Kind.RMI, Way.LISTEN),
            of("java\\.rmi\\.registry\\.Registry", "lookup", 0, Kind.RMI, Way.CALL),
            of("java\\.rmi\\.registry\\.Registry", "bind|rebind", 0, Kind.RMI, Way.LISTEN),
            of(
                    "java\\.net\\.Socket|javax\\.net\\.(?:ssl\\.)?(?:SSL)?SocketFactory",
                    "<init>|createSocket",
                    0,
                    Kind.SOCKET,
                    Way.CALL),
            of("java\\.net\\.InetSocketAddress", "<init>", 0, Kind.SOCKET, Way.CALL),
            of("java\\.net\\.ServerSocket", "<init>", NONE, Kind.SOCKET, Way.LISTEN),
            of("(?:javax|jakarta)\\.mail\\.Transport", "send|sendMessage", NONE, Kind.MAIL, Way.SEND),
            of("(?:javax|jakarta)\\.mail\\.Store", "connect", NONE, Kind.MAIL, Way.READ),
            of("org\\.springframework\\.mail\\.(?:javamail\\.)?\\w*MailSender\\w*", "send", NONE, Kind.MAIL, Way.SEND),
            of("org\\.apache\\.commons\\.mail\\.\\w*Email", "send", NONE, Kind.MAIL, Way.SEND),
            of("org\\.apache\\.commons\\.net\\.ftp\\.\\w+", "connect", 0, Kind.FTP, Way.CALL),
            of("com\\.jcraft\\.jsch\\.JSch", "getSession", 1, Kind.FTP, Way.CALL),
            of("java\\.sql\\.DriverManager", "getConnection", 0, Kind.DATABASE, Way.CALL),
            of("java\\.io\\.(?:FileReader|FileInputStream)", "<init>", 0, Kind.FILE, Way.READ),
            of(
                    "java\\.io\\.(?:FileWriter|FileOutputStream|PrintWriter|PrintStream)",
                    "<init>",
                    0,
                    Kind.FILE,
                    Way.WRITE),
            of("java\\.io\\.(?:File|RandomAccessFile)", "<init>", 0, Kind.FILE, Way.USE),
            of("java\\.nio\\.file\\.(?:Paths|Path|FileSystem)", "get|of|getPath", 0, Kind.FILE, Way.USE),
            of("java\\.lang\\.Runtime", "exec", 0, Kind.PROCESS, Way.START),
            of("java\\.lang\\.ProcessBuilder", "<init>|command", 0, Kind.PROCESS, Way.START));

    private static Contact of(String type, String methods, int argument, Kind kind, Way way) {
        return new Contact(Pattern.compile(type), Pattern.compile(methods), argument, kind, way);
    }
}
