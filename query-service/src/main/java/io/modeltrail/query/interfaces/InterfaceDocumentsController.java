package io.modeltrail.query.interfaces;

import io.modeltrail.events.schema.Schemas;
import io.modeltrail.query.reading.NotThere;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /openapi.yaml`, `/asyncapi.yaml` and the schemas that both refer to, for anybody: who writes a client has no
/// token yet.
@RestController("queryInterfaceDocumentsController")
public final class InterfaceDocumentsController {

    private static final String YAML = "application/yaml";
    private static final String JSON_SCHEMA = "application/schema+json";

    @GetMapping(path = "/openapi.yaml", produces = YAML)
    ResponseEntity<byte[]> openApi() {
        return document(YAML, resource("/openapi.yaml"));
    }

    @GetMapping(path = "/asyncapi.yaml", produces = YAML)
    ResponseEntity<byte[]> asyncApi() {
        return document(YAML, resource("/asyncapi.yaml"));
    }

    @GetMapping(path = "/schemas/{name}.json", produces = JSON_SCHEMA)
    ResponseEntity<byte[]> schema(@PathVariable String name) {
        if (!Schemas.types().containsKey(name)) {
            throw new NotThere("there is no schema %s; there are %s"
                    .formatted(name, String.join(", ", Schemas.types().keySet())));
        }
        return document(JSON_SCHEMA, Schemas.read(name));
    }

    private static ResponseEntity<byte[]> document(String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Cache-Control", "no-cache")
                .body(content);
    }

    private static byte[] resource(String path) {
        try (var in = InterfaceDocumentsController.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks its own " + path);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + path, broken);
        }
    }
}
