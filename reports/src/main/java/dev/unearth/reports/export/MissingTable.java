package dev.unearth.reports.export;

import dev.unearth.analyzer.store.Snapshot;
import java.util.Locale;

/** What is missing, as a table: a row per library or other thing, those first that most calls of the application need. */
public final class MissingTable {

    private MissingTable() {}

    /**
     * The table: {@code calls} that need it outside tests, their {@code share} of all calls, {@code places} of any kind, {@code files}
     * and {@code types} of it; {@code tests} calls or other places in tests; its {@code name} and what to do.
     */
    public static Table of(Snapshot snapshot) {
        Table.Builder table = Table.of("missing", "calls share places files types tests missing what_to_do");
        long all = snapshot.coverage().calls();
        for (MissingThings.Thing thing : MissingThings.of(snapshot)) {
            table.row(
                    thing.code().calls(),
                    share(thing.code().calls(), all),
                    thing.code().places(),
                    thing.code().files(),
                    thing.names().size(),
                    thing.tests().places(),
                    thing.name(),
                    thing.remedy());
        }
        return table.build();
    }

    private static String share(long calls, long all) {
        return all == 0 ? "0.0 %" : String.format(Locale.ROOT, "%.1f %%", 100.0 * calls / all);
    }
}
