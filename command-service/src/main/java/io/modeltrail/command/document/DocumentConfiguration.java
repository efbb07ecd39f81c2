package io.modeltrail.command.document;

import com.zaxxer.hikari.HikariDataSource;
import io.modeltrail.command.dispatch.Identities;
import io.modeltrail.command.log.Sessions;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The document store with connections of its own, so that large documents never make commands wait.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
public class DocumentConfiguration {

    private static final int CONNECTIONS = 4;

    @Bean
    DocumentPool commandDocumentPool(Sessions commandSessions) {
        return new DocumentPool(commandSessions.reading("command-documents", CONNECTIONS));
    }

    @Bean
    DocumentStore commandDocumentStore(DocumentPool pool, DocumentProperties properties) {
        return new DocumentStore(pool.connections(), properties.maxSize().toBytes());
    }

    @Bean
    DocumentController commandDocumentController(DocumentStore documents, Identities identities) {
        return new DocumentController(documents, identities, InstantSource.system());
    }

    /// No bean of type `DataSource`, so that services share one context.
    record DocumentPool(HikariDataSource connections) implements AutoCloseable {
        @Override
        public void close() {
            connections.close();
        }
    }
}
