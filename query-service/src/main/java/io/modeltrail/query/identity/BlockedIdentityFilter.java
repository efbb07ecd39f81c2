package io.modeltrail.query.identity;

import io.modeltrail.query.reading.NotYet;
import io.modeltrail.query.reading.ProblemAdvice;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away the token of a blocked identity, however long it is still valid. When nobody knows who is blocked, nobody
/// reads.
final class BlockedIdentityFilter extends OncePerRequestFilter {

    private final BlockedIdentities blocked;

    BlockedIdentityFilter(BlockedIdentities blocked) {
        this.blocked = blocked;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isBlocked()) {
                ProblemAdvice.write(
                        response,
                        HttpStatus.FORBIDDEN,
                        "identity-blocked",
                        "The identity is blocked",
                        new AccessDeniedException("nothing is shown to this identity until an admin unblocks it"));
                return;
            }
        } catch (NotYet | DataAccessException | TransactionException _) {
            response.setHeader("Retry-After", "1");
            ProblemAdvice.write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-yet",
                    "Not known yet whether the identity is blocked",
                    new NotYet("ask again in a moment"));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isBlocked() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && blocked.contains(BlockedIdentities.identity(token.getToken()));
    }
}
