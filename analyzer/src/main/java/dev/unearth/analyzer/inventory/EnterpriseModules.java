package dev.unearth.analyzer.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which jars of an enterprise archive are modules of the application rather than libraries: those that its descriptor names as
 * modules of beans or as clients (Java EE specification, EE.8.5), and those that hold a descriptor of beans or of a client.
 */
final class EnterpriseModules {

    /** Descriptors that make a jar a module. */
    static final Set<String> DESCRIPTORS = Set.of("META-INF/ejb-jar.xml", "META-INF/application-client.xml");

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final int LONGEST = 1 << 20;
    private static final Pattern MODULE = Pattern.compile("<(?:\\w{1,20}:)?(?:ejb|java)\\s*>\\s*([^<]{1,500}?)\\s*</");

    private EnterpriseModules() {}

    /** Whether the file of that path lies in an enterprise archive. */
    static boolean lieIn(String path) {
        int archive = path.lastIndexOf("!/");
        return archive > 0
                && path.substring(0, archive).toLowerCase(Locale.ROOT).endsWith(".ear");
    }

    /** Names of the members that the archive's descriptor names; none for another kind of archive. */
    static Set<String> of(String path, List<ZipMember> members, ZipSource source) {
        if (!path.toLowerCase(Locale.ROOT).endsWith(".ear")) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        members.stream()
                .filter(member -> member.name().equals(DESCRIPTOR))
                .findFirst()
                .ifPresent(descriptor -> addNames(descriptor, source, names));
        return names;
    }

    private static void addNames(ZipMember descriptor, ZipSource source, Set<String> names) {
        try (InputStream in = descriptor.open(source)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            Matcher module = MODULE.matcher(text);
            while (module.find()) {
                names.add(module.group(1).replaceFirst("^\\.?/", ""));
            }
        } catch (IOException | RuntimeException unreadable) {
            names.clear(); // it is listed as a file, and fails there with its reason
        }
    }
}
