package dev.unearth.analyzer.sql;

import dev.unearth.analyzer.facts.FactsReader;
import dev.unearth.analyzer.facts.SqlFacts;
import dev.unearth.analyzer.source.FileKind;
import java.util.Set;

/**
 * Reads SQL scripts of any dialect into statements. A statement ends at {@code ;}, at a line {@code GO} or {@code /}, at the
 * terminator that {@code DELIMITER} or {@code --#SET TERMINATOR} declares, or where the next {@code CREATE} starts a line; a
 * procedure, function, trigger or block is one statement. Commands to the client program are left out.
 */
public final class SqlReader implements FactsReader {

    @Override
    public Set<FileKind> kinds() {
        return Set.of(FileKind.SQL);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public SqlFacts read(String text, int sourceLevel) {
        return new SqlFacts(new ScriptSplitter(text).statements());
    }
}
