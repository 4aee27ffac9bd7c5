package org.gongkai.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every staff page: who asks, as the accounts have it at this moment, and whether the page's permission is granted. */
@Component
public class StaffCheck implements HandlerInterceptor {
    /** The request attribute that holds the {@link Staff}. */
    public static final String STAFF = "gongkai.staff";

    private final SignIn signIn;
    private final Accounts accounts;

    StaffCheck(SignIn signIn, Accounts accounts) {
        this.signIn = signIn;
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var id = signedIn();
        var staff = id == null ? null : signIn.staff(id).orElse(null);
        if (staff == null) { // closed since
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect("/staff/sign-in");
            return false;
        }
        request.setAttribute(STAFF, staff);
        var own = firstTask(accounts.byId(staff.id()).orElseThrow());
        if (own != null && !request.getRequestURI().startsWith("/staff/account/")) {
            response.sendRedirect(own);
            return false;
        }
        var permission = permissionOf(handler);
        if (permission == null || !staff.may(permission)) {
            throw new Forbidden(permission);
        }
        return true;
    }

    /** What an account must do before anything else. */
    private static @Nullable String firstTask(Account account) {
        if (account.mustChange()) {
            return "/staff/account/password";
        }
        return account.needsSecondFactor() && !account.hasSecondFactor() ? "/staff/account/second-factor" : null;
    }

    private static @Nullable Permission permissionOf(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return null;
        }
        var here = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
        var onType = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
        return here != null ? here.value() : onType != null ? onType.value() : null;
    }

    private static @Nullable AccountId signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountId id ? id : null;
    }
}
