package dev.unearth.analyzer.inventory;

import dev.unearth.analyzer.source.SourceFile;
import dev.unearth.analyzer.source.SourceFile.Status;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lists the members of one archive. */
final class ArchiveWalk {

    private static final int MANY = 500_000;
    private static final long SMALL = 1L << 20;
    private static final Set<String> LIBRARIES = Set.of("jar");
    /** Archives that are unpacked trees of a project rather than what a build made. */
    private static final Set<String> TREES = Set.of("zip");

    private final Entry archive;
    private final Entry.Budget budget;
    private final InventoryOptions options;
    private final FolderRules folderRules;
    private final Listing listing;
    private final ZipSource source;
    private final Map<String, Boolean> folders = new TreeMap<>();
    private boolean library;
    private Set<String> modules = Set.of();

    ArchiveWalk(Entry archive, InventoryOptions options, Listing listing) {
        this.archive = archive;
        this.budget =
                archive.budget() == null ? new Entry.Budget(options.limits().archiveBytes()) : archive.budget();
        this.options = options;
        this.folderRules = new FolderRules(options);
        this.listing = listing;
        this.source = archive.content().file().isPresent()
                ? new ZipSource.OnDisk(
                        archive.content().file().get(), archive.content().size())
                : new ZipSource.Nested(archive.content());
    }

    /** Lists the members, if the archive is more than a library, and returns the archive's own row. */
    SourceFile walk(SourceFile row) {
        List<ZipMember> members;
        try {
            members = Zip.members(source);
        } catch (IOException | RuntimeException failure) {
            return row.with(Status.FAILED, Listing.reason(failure));
        }
        String extension = FileKinds.extension(row.path());
        library = LIBRARIES.contains(extension) && !archive.isOwn() && !isEnterpriseModule(members);
        if (library && !holdsSources(members)) {
            return row;
        }
        if (archive.depth() >= options.limits().depth()) {
            return row.with(
                    Status.PARTIAL, "lies in %d archives; its members are not listed".formatted(archive.depth()));
        }
        if (members.size() > MANY) {
            return row.with(Status.PARTIAL, "has %d members; they are not listed".formatted(members.size()));
        }
        return list(row, members);
    }

    /** A jar with beans or a client in an enterprise archive, which says so itself. */
    private boolean isEnterpriseModule(List<ZipMember> members) {
        return EnterpriseModules.lieIn(archive.path())
                && members.stream().anyMatch(member -> EnterpriseModules.DESCRIPTORS.contains(member.name()));
    }

    private static boolean holdsSources(List<ZipMember> members) {
        return members.stream().anyMatch(member -> {
            String name = member.name().toLowerCase(Locale.ROOT);
            return name.endsWith(".java") || name.endsWith(".jsp");
        });
    }

    private SourceFile list(SourceFile row, List<ZipMember> members) {
        Names names = new Names(members);
        modules = EnterpriseModules.of(archive.path(), members, source);
        Set<String> seen = new HashSet<>();
        boolean doubled = false;
        for (ZipMember member :
                members.stream().sorted(Comparator.comparing(ZipMember::name)).toList()) {
            if (member.isFolder()) {
                continue;
            }
            if (!seen.add(member.name())) {
                doubled = true;
            } else if (!liesInLeftOutFolder(member.name(), names)) {
                member(member);
            }
        }
        return doubled ? row.with(Status.PARTIAL, "has members of the same name; the first of each is listed") : row;
    }

    private void member(ZipMember member) {
        String path = archive.path() + "!/" + member.name();
        Optional<String> leftOut = folderRules.leavesOutFile(path, IgnoreRules.NONE);
        if (leftOut.isPresent()) {
            listing.skipFile(path, member.size(), leftOut.get());
            return;
        }
        Optional<String> flaw = flaw(member);
        if (flaw.isPresent()) {
            listing.failFile(path, member.size(), flaw.get());
            return;
        }
        if (library && path.endsWith(".class")) {
            listing.skipFile(path, member.size(), "class of a library");
            return;
        }
        boolean isModule = modules.contains(member.name());
        listing.add(new Entry(path, new Content.InArchive(source, member), archive.depth() + 1, budget, isModule));
    }

    private Optional<String> flaw(ZipMember member) {
        Limits limits = options.limits();
        if (member.leadsOut()) {
            return Optional.of("name leads out of the archive");
        }
        if (member.isEncrypted()) {
            return Optional.of("encrypted");
        }
        if (member.method() != 0 && member.method() != 8) {
            return Optional.of("compressed by method " + member.method() + ", which is not supported");
        }
        if (member.size() > SMALL && member.size() / limits.ratio() > member.compressed()) {
            return Optional.of("decompression bomb: expands more than %d-fold".formatted(limits.ratio()));
        }
        if (member.size() > limits.memberBytes() || member.compressed() > limits.memberBytes()) {
            return Optional.of("larger than the limit of %d bytes for a member".formatted(limits.memberBytes()));
        }
        return budget.allows(member.size())
                ? Optional.empty()
                : Optional.of("behind the limit of %d bytes for an archive".formatted(limits.archiveBytes()));
    }

    private boolean liesInLeftOutFolder(String name, Names names) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String folder = name.substring(0, slash);
            Boolean known = folders.get(folder);
            boolean leftOut = known == null ? leavesOut(folder, names) : known;
            folders.put(folder, leftOut);
            if (leftOut) {
                return true;
            }
        }
        return false;
    }

    private boolean leavesOut(String folder, Names names) {
        String path = archive.path() + "!/" + folder;
        Optional<String> reason = folderRules.leavesOutFolder(path, names.in(folder), IgnoreRules.NONE);
        if (reason.isEmpty() && TREES.contains(FileKinds.extension(archive.path())) && isBuildOutput(folder, names)) {
            reason = Optional.of("build output");
        }
        reason.ifPresent(why -> listing.skipFolder(path, why));
        return reason.isPresent();
    }

    private static boolean isBuildOutput(String folder, Names names) {
        int slash = folder.lastIndexOf('/');
        String parent = folder.substring(0, Math.max(slash, 0));
        String name = folder.substring(slash + 1);
        return BuildOutput.isCandidate(name, parent.substring(parent.lastIndexOf('/') + 1))
                && BuildOutput.matches(name, names.in(parent), () -> names.below(folder));
    }

    /** The names of an archive as folders. */
    private static final class Names {
        private final List<String> files;
        private final Map<String, Set<String>> children = new TreeMap<>();

        Names(List<ZipMember> members) {
            files = members.stream()
                    .filter(m -> !m.isFolder())
                    .map(ZipMember::name)
                    .toList();
            for (String file : files) {
                int slash = file.lastIndexOf('/');
                children.computeIfAbsent(file.substring(0, Math.max(slash, 0)), f -> new HashSet<>())
                        .add(file.substring(slash + 1));
            }
        }

        Set<String> in(String folder) {
            return children.getOrDefault(folder, Set.of());
        }

        List<String> below(String folder) {
            String start = folder + "/";
            return files.stream()
                    .filter(file -> file.startsWith(start))
                    .map(file -> file.substring(start.length()))
                    .toList();
        }
    }
}
