package io.modeltrail.standalone.identity;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// The demo identity and the two addresses that need no token: the public keys and the tokens themselves.
@Configuration(proxyBeanMethods = false)
public class DemoIdentityConfiguration {

    @Bean
    DemoIdentity demoIdentity(
            @Value("${modeltrail.demo.keys}") Path keys, @Value("${modeltrail.demo.issuer}") String issuer) {
        return DemoIdentity.open(keys, issuer);
    }

    @Bean
    DemoIdentityController demoIdentityController(DemoIdentity identity) {
        return new DemoIdentityController(identity, InstantSource.system());
    }

    @Bean
    @Order(10)
    SecurityFilterChain demoIdentitySecurity(HttpSecurity http) {
        return http.securityMatcher("/oauth2/jwks", "/demo/token")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
