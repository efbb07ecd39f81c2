package io.modeltrail.command.identity;

import io.modeltrail.command.web.Problem;
import io.modeltrail.command.web.ProblemWriter;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Every write needs a token; which role it needs is the dispatcher's to say, because Kafka has to obey it, too.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenProperties.class)
public class CommandSecurity {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final RequestMatcher COMMANDS = request ->
            WRITES.contains(request.getMethod()) && request.getRequestURI().startsWith("/api/v1/");

    @Bean
    JwtDecoder commandJwtDecoder(TokenProperties properties) {
        return Tokens.decoder(properties);
    }

    @Bean
    @Order(100)
    SecurityFilterChain commandSecurityFilterChain(
            HttpSecurity http, @Qualifier("commandJwtDecoder") JwtDecoder commandJwtDecoder) throws Exception {
        return http.securityMatcher(COMMANDS)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(commandJwtDecoder))
                        .authenticationEntryPoint(unauthenticated())
                        .accessDeniedHandler(forbidden()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated()))
                .build();
    }

    @Bean
    @Order(110)
    SecurityFilterChain commandActuatorFilterChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated()))
                .build();
    }

    private static AuthenticationEntryPoint unauthenticated() {
        var challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            challenge.commence(request, response, failure);
            ProblemWriter.write(
                    request,
                    response,
                    Problem.of(401, "UNAUTHENTICATED", "a valid bearer token is needed: " + failure.getMessage()));
        };
    }

    private static AccessDeniedHandler forbidden() {
        var challenge = new BearerTokenAccessDeniedHandler();
        return (request, response, failure) -> {
            challenge.handle(request, response, failure);
            ProblemWriter.write(request, response, Problem.of(403, "FORBIDDEN", String.valueOf(failure.getMessage())));
        };
    }
}
