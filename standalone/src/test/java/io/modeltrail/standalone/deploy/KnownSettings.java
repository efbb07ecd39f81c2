package io.modeltrail.standalone.deploy;

import static io.modeltrail.standalone.deploy.ComposeFile.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// The environment variables that a service reads: components of its `@ConfigurationProperties` records, placeholders
/// of
/// its configuration files and of its annotations, and the few of Spring's own that every service shares.
record KnownSettings(Set<String> names, Set<String> prefixes) {

    private static final Set<String> OF_SPRING = Set.of(
            "SERVER_PORT",
            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI",
            "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_.-]*)|\"([A-Z][A-Z0-9]*_[A-Z0-9_]+)\"");

    static KnownSettings of(String module, String rootPackage) throws IOException {
        var known = new KnownSettings(new TreeSet<>(), new TreeSet<>());
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents(rootPackage)) {
            known.addRecord(String.valueOf(found.getBeanClassName()));
        }
        known.addPlaceholders(module);
        return known;
    }

    boolean includes(String name) {
        return OF_SPRING.contains(name)
                || names.contains(name)
                || prefixes.stream().anyMatch(name::startsWith);
    }

    private void addRecord(String className) {
        try {
            var type = Class.forName(className);
            addComponents(type.getAnnotation(ConfigurationProperties.class).value(), type);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(className + " was just found", gone);
        }
    }

    private void addComponents(String prefix, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            var property = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                addComponents(property, component.getType());
            } else if (Map.class.isAssignableFrom(component.getType())) {
                prefixes.add(variable(property) + "_");
            } else {
                names.add(variable(property));
            }
        }
    }

    private void addPlaceholders(String module) throws IOException {
        try (var files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Stream.of(".java", ".yaml", ".yml", ".properties").anyMatch(file.toString()::endsWith)) {
                    PLACEHOLDER
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(match ->
                                    names.add(variable(match.group(1) == null ? match.group(2) : match.group(1))));
                }
            }
        }
    }

    /// As Spring's relaxed binding reads it, with dashes kept as underscores.
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
