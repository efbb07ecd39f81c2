package io.modeltrail.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Writes that no resource takes: says whether the address or only the method is wrong.
@RestController
public class OtherPaths {

    private final RequestMappingHandlerMapping mapping;

    public OtherPaths(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @RequestMapping(
            path = "/api/v1/**",
            method = {RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    ResponseEntity<byte[]> other(HttpServletRequest request) {
        var allowed = allowed(request.getRequestURI());
        if (allowed.isEmpty()) {
            return ProblemWriter.entity(
                    request, Problem.of(404, "UNKNOWN_PATH", "nothing is at " + request.getRequestURI()));
        }
        var problem = ProblemWriter.entity(
                request,
                Problem.of(
                        405,
                        "METHOD_NOT_ALLOWED",
                        "%s takes %s, not %s"
                                .formatted(request.getRequestURI(), String.join(", ", allowed), request.getMethod())));
        return ResponseEntity.status(405)
                .headers(problem.getHeaders())
                .header("Allow", String.join(", ", allowed))
                .body(problem.getBody());
    }

    private Set<String> allowed(String uri) {
        var path = PathContainer.parsePath(uri);
        var methods = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var patterns = info.getPathPatternsCondition();
            if (patterns != null
                    && !handler.getBeanType().equals(OtherPaths.class)
                    && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path))) {
                info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
            }
        });
        return methods;
    }
}
