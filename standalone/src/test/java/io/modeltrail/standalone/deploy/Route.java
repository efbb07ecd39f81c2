package io.modeltrail.standalone.deploy;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a controller's annotations say about one method and address, in the words of OpenAPI.
///
/// @param address as OpenAPI writes it: `/api/v1/streams/{kind}/{id}`
/// @param queries names of query parameters
/// @param handler the method that answers
record Route(
        String method,
        String address,
        Set<String> pathVariables,
        Set<String> queries,
        Set<String> mediaTypes,
        Method handler) {

    /// Every route of the controllers below a package, without those that only say what is not there.
    static List<Route> below(String rootPackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents(rootPackage).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .flatMap(Route::of)
                .filter(route -> !route.address().endsWith("**"))
                .toList();
    }

    String operation() {
        return method + " " + address;
    }

    private static Stream<Route> of(Method method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (own == null) {
            return Stream.empty();
        }
        var shared = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        var bases = shared == null || shared.path().length == 0 ? new String[] {""} : shared.path();
        var ends = own.path().length == 0 ? new String[] {""} : own.path();
        var produces = own.produces().length > 0 || shared == null ? own.produces() : shared.produces();
        return Arrays.stream(bases)
                .flatMap(base -> Arrays.stream(ends).map(base::concat))
                .flatMap(address -> Arrays.stream(own.method())
                        .map(verb -> new Route(
                                verb.name().toLowerCase(Locale.ROOT),
                                address.replace("{*", "{"),
                                annotated(method, PathVariable.class),
                                queries(method),
                                Set.of(produces),
                                method)));
    }

    private static Set<String> queries(Method method) {
        var names = new TreeSet<>(annotated(method, RequestParam.class));
        for (var parameter : method.getParameters()) {
            var type = parameter.getType();
            if (type.isRecord() && parameter.getAnnotations().length == 0) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Set<String> annotated(Method method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(annotation))
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
