package dev.unearth.analyzer.store;

import dev.unearth.analyzer.graph.Place;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The parameters of an insert, filled from left to right. */
final class Row {

    private final PreparedStatement statement;
    private int filled;

    Row(PreparedStatement statement) {
        this.statement = statement;
    }

    Row of(Object... values) throws SQLException {
        for (Object value : values) {
            and(value);
        }
        return this;
    }

    Row and(@Nullable Object value) throws SQLException {
        statement.setObject(++filled, value);
        return this;
    }

    /** Lines and columns of {@code place}, without its file. */
    Row place(Place place) throws SQLException {
        return of(
                place.span().lineStart(),
                place.span().colStart(),
                place.span().lineEnd(),
                place.span().colEnd());
    }
}
