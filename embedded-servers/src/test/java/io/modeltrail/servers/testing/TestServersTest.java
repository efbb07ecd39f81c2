package io.modeltrail.servers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.servers.testing.PostgresAccess.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TestServersTest {

    @Test
    void databasesOfOneServerAreApartAndDurable() throws SQLException {
        TestDatabase first = TestServers.postgres().freshDatabase("apart");
        TestDatabase second = TestServers.postgres().freshDatabase("apart");
        try (Connection one = first.connect();
                Connection other = second.connect();
                Statement create = one.createStatement();
                Statement look = other.createStatement()) {
            create.execute("create table only_here (id int)");
            try (ResultSet row = look.executeQuery("select to_regclass('only_here'), current_setting('fsync')")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isNull();
                assertThat(row.getString(2)).isEqualTo("on");
            }
        }
    }

    @Test
    void topicsAreCreatedByThoseWhoNeedThem() throws Exception {
        String topic = TestServers.uniqueTopicPrefix() + "observations";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get(30, TimeUnit.SECONDS);
            Set<String> topics = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            assertThat(topics).contains(topic);
        }
    }
}
