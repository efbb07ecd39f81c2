package io.modeltrail.query.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.query.TestDatabases;
import io.modeltrail.query.database.QueryDatabase;
import io.modeltrail.query.filter.Filter;
import io.modeltrail.query.filter.Where;
import io.modeltrail.query.projection.Folding;
import io.modeltrail.query.projection.Generation;
import io.modeltrail.query.reading.Snapshot;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Eight thousand versions of which few are meant: PostgreSQL begins at the index of what is looked for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {

    /// Two versions of each model, in the columns that the statements below name.
    private static final List<String> ROWS = List.of("""
            insert into %s (model, intended_use, owner, aliases, registered_at, stream_version, valid_from)
            select 'm' || i, 'use', 'team-' || i, '{}', now(), 0, i from generate_series(1, 4000) i
            """, """
            insert into %s (model, name, version, valid_from)
            select 'm' || i, case i %% 1000 when 7 then 'ward-' || i else 'champion' end, '1.0.0', i
            from generate_series(1, 4000) i
            """, """
            insert into %s (model, version, number, kind, phase, state, artifact_uri, artifact_digest, intended_use,
                limitations, registered_by, approvals, registered_at, changed_at, stream_version, valid_from)
            select 'm' || i, n || '.0.0', array[n, 0, 0], case i when 7 then 'HOTFIX' else 'MINOR' end,
                case i when 7 then 'POSTMARKET' when 8 then 'PRODUCTION' else 'PRECLINICAL' end, 'REGISTERED', 'u', 'd',
                'use', '[]', 'i|a', '[]', now(), now(), 0, i
            from generate_series(1, 4000) i, generate_series(1, 2) n
            """, """
            insert into %s (model, version, intended_use, artifact_digest, framework, fda_class, udi_di, datasets,
                valid_from)
            select 'm' || i, n || '.0.0', 'for use ' || i || ' on wards', 'sha256:' || lpad(i::text, 64, '0'),
                'f-' || i, case i when 7 then 'III' else 'II' end, 'd-' || i,
                array['sha256:' || lpad(i::text, 64, '0')], i
            from generate_series(1, 4000) i, generate_series(1, 2) n
            """, """
            insert into %s (model, version, name, value, valid_from)
            select 'm' || i, n || '.0.0', 'auc', i / 4001.0, i
            from generate_series(1, 4000) i, generate_series(1, 2) n
            """);

    private QueryDatabase database;
    private Generation generation;

    @BeforeAll
    void fill() {
        database = TestDatabases.fresh("search_index");
        generation = Folding.fromNothing(database, new CatalogProjection()).generation();
        var tables = List.of("model", "model_alias", "model_version", "version_traits", "version_metric");
        for (int i = 0; i < tables.size(); i++) {
            var table = generation.table(tables.get(i));
            database.jdbc().sql(ROWS.get(i).formatted(table)).update();
            database.jdbc().sql("vacuum analyze " + table).update();
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version_traits_g1_udi_di_idx                        | udi = 'd-7'
            version_traits_g1_framework_idx                     | framework.name = 'f-7' and phase = 'PRECLINICAL'
            version_traits_g1_artifact_digest_idx               | artifact.digest = 'sha256:0000000000000000000000000000000000000000000000000000000000000007'
            version_traits_g1_datasets_idx                      | dataset = 'sha256:0000000000000000000000000000000000000000000000000000000000000007'
            version_traits_g1_intended_use_framework_udi_di_idx | intendedUse ILIKE '%USE 2345 %'
            version_traits_g1_fda_class_idx                     | device.fda > 'II'
            version_metric_g1_name_value_idx                    | metrics.auc >= 0.9995 AND metrics.auc <= 1
            model_alias_g1_name_model_version_idx               | alias IN ('ward-7', 'ward-3007')
            model_g1_owner_idx                                  | owner = 'team-7'
            model_version_g1_phase_model_number_idx             | phase = 'POSTMARKET'
            model_version_g1_kind_model_number_idx              | kind = 'HOTFIX' AND NOT phase = 'PRODUCTION'
            """)
    void anIndexLeadsToWhatIsRare(String index, String filter) {
        var plan = database.read(jdbc -> {
            var now = new Snapshot(jdbc, generation, generation.reached());
            var where = Where.of(Filter.read(filter, SearchFields.VERSIONS), now);
            return String.join(
                    "\n",
                    now.sql("""
                                    explain select model, version from {model_version} t where %s and %s
                                    order by model, number limit 101
                                    """.formatted(now.holds("t"), where.sql()))
                            .params(where.parameters())
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains(index);
    }
}
