package io.modeltrail.query.identity;

import io.modeltrail.query.reading.ProblemAdvice;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Who may ask: reads need any valid token of an identity that is not blocked, a rebuild one of three roles, the
/// documents of the interfaces nothing. Nothing is remembered between requests.
public final class QuerySecurity {

    private static final String REBUILD = "/api/v1/projections/*/rebuild";

    private static final String[] DOCUMENTS = {"/openapi.yaml", "/asyncapi.yaml", "/schemas/*"};

    private QuerySecurity() {}

    /// The chain for this service's paths only. With a public log the tiles are served without a token, as logs that
    /// strangers verify are.
    public static SecurityFilterChain chain(HttpSecurity http, boolean publicLog, BlockedIdentities blocked) {
        return http.securityMatcher(mine())
                .authorizeHttpRequests(requests -> {
                    if (publicLog) {
                        requests.requestMatchers("/log/**").permitAll();
                    }
                    requests.requestMatchers(DOCUMENTS)
                            .permitAll()
                            .requestMatchers(HttpMethod.POST, REBUILD)
                            .hasAnyRole("admin", "release-operator", "quality-auditor")
                            .anyRequest()
                            .authenticated();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint(unauthenticated())
                        .accessDeniedHandler(forbidden()))
                .addFilterAfter(new BlockedIdentityFilter(blocked), BearerTokenAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    private static AuthenticationEntryPoint unauthenticated() {
        var challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            challenge.commence(request, response, failure);
            ProblemAdvice.write(
                    response, HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid bearer token is needed", failure);
        };
    }

    private static AccessDeniedHandler forbidden() {
        var challenge = new BearerTokenAccessDeniedHandler();
        return (request, response, failure) -> {
            challenge.handle(request, response, failure);
            ProblemAdvice.write(
                    response, HttpStatus.FORBIDDEN, "forbidden", "The token's roles do not allow it", failure);
        };
    }

    private static RequestMatcher mine() {
        var paths = PathPatternRequestMatcher.withDefaults();
        var mine = new ArrayList<RequestMatcher>(List.of(
                paths.matcher(HttpMethod.GET, "/api/v1/**"),
                paths.matcher(HttpMethod.HEAD, "/api/v1/**"),
                paths.matcher(HttpMethod.POST, REBUILD),
                paths.matcher("/log/**")));
        for (var document : DOCUMENTS) {
            mine.add(paths.matcher(document));
        }
        return new OrRequestMatcher(mine);
    }

    private static Converter<Jwt, AbstractAuthenticationToken> roles() {
        var authorities = new JwtGrantedAuthoritiesConverter();
        authorities.setAuthoritiesClaimName("roles");
        authorities.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(authorities);
        return converter;
    }
}
