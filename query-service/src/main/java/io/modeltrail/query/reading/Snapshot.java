package io.modeltrail.query.reading;

import io.modeltrail.query.projection.Generation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// One projection as of one position, within one transaction.
public record Snapshot(JdbcClient jdbc, Generation generation, long position) {

    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    /// A query in which `{name}` stands for this generation's copy of a table and `:position` for the position.
    public StatementSpec sql(String text) {
        var sql = TABLE.matcher(text).replaceAll(table -> Matcher.quoteReplacement(generation.table(table.group(1))));
        return jdbc.sql(sql).param("position", position);
    }

    /// The condition under which a row of the table that is named so in the query held at the position. Of what holds
    /// now,
    /// nothing has ended, which the indexes on the present rows carry.
    public String holds(String name) {
        return position >= generation.reached()
                ? name + ".valid_to is null"
                : "%1$s.valid_from <= :position and (%1$s.valid_to is null or %1$s.valid_to > :position)"
                        .formatted(name);
    }

    /// A query over the rows of a table that held at the position, named `t`: `rows` says which and in what order,
    /// `json`
    /// what one row looks like.
    public List<Item> held(String table, String json, String rows, java.util.Map<String, ?> parameters) {
        return sql("""
                        select stream_version, %s as json from {%s} t
                        where valid_from <= :position and (valid_to is null or valid_to > :position) and %s
                        """.formatted(json, table, rows))
                .params(parameters)
                .query((row, _) -> new Item(row.getLong(1), row.getString(2)))
                .list();
    }

    /// One thing as JSON, with the version of its stream.
    public record Item(long streamVersion, String json) {}
}
