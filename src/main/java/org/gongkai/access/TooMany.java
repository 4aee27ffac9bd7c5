package org.gongkai.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how much one address may send in a minute: forms of residents, and tries to sign in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TooMany extends OncePerRequestFilter {
    private static final int ADDRESSES = 50_000;

    private final LoadingCache<String, Bucket> forms;
    private final LoadingCache<String, Bucket> signIns;

    /**
     * @param forms   forms a minute from one address; an office behind one address has many people
     * @param signIns tries to sign in a minute from one address
     */
    TooMany(@Value("${gongkai.forms-per-minute:60}") int forms, @Value("${gongkai.sign-ins-per-minute:30}") int signIns) {
        this.forms = buckets(forms);
        this.signIns = buckets(signIns);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !(request.getRequestURI().startsWith("/service/") || request.getRequestURI().startsWith("/staff/sign-in"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buckets = request.getRequestURI().startsWith("/service/") ? forms : signIns;
        if (buckets.get(Sender.of(request)).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "60");
            request.setAttribute("gongkai.error", "page.error.too-many");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
