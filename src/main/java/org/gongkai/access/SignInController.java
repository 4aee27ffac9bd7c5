package org.gongkai.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The way in. */
@Controller
@RequestMapping("/staff/sign-in")
class SignInController {
    private static final String PASSED_PASSWORD = "gongkai.passed-password";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final SignIn signIn;
    private final SecurityContextRepository contexts;
    private final ObjectProvider<SignInHints> hints;
    private final RequestCache asked = new HttpSessionRequestCache();

    SignInController(SignIn signIn, SecurityContextRepository contexts, ObjectProvider<SignInHints> hints) {
        this.signIn = signIn;
        this.contexts = contexts;
        this.hints = hints;
    }

    record PasswordForm(
            @NotBlank(message = "{access.login.required}") @Size(max = 80, message = "{access.login.required}") @Nullable String login,
            @NotBlank(message = "{access.password.required}") @Size(max = 200, message = "{access.password.required}") @Nullable String password) {}

    record CodeForm(@Nullable String code) {}

    @ModelAttribute("hints")
    List<SignInHints.Hint> hints() {
        return hints.stream().flatMap(source -> source.hints().stream()).toList();
    }

    @GetMapping
    String password(@ModelAttribute("form") PasswordForm form) {
        return "access/sign-in";
    }

    @PostMapping
    String checkPassword(
            @Validated @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.login() == null || form.password() == null || errors.hasErrors()) {
            return "access/sign-in";
        }
        return switch (signIn.withPassword(form.login(), form.password())) {
            case SignIn.Answer.SignedIn(var account) -> enter(account, request, response);
            case SignIn.Answer.CodeNeeded(var account) -> {
                request.getSession().setAttribute(PASSED_PASSWORD, account);
                yield "redirect:/staff/sign-in/code";
            }
            case SignIn.Answer.Refused _ -> {
                errors.reject("access.sign-in.refused");
                yield "access/sign-in";
            }
            case SignIn.Answer.Locked(var until) -> {
                errors.reject("access.sign-in.locked", new Object[] {MINUTE.format(until)}, null);
                yield "access/sign-in";
            }
        };
    }

    @GetMapping("/code")
    String code(@ModelAttribute("form") CodeForm form, HttpServletRequest request) {
        return passedPassword(request) == null ? "redirect:/staff/sign-in" : "access/code";
    }

    @PostMapping("/code")
    String checkCode(
            @ModelAttribute("form") CodeForm form, BindingResult errors, HttpServletRequest request, HttpServletResponse response, Model model) {
        var account = passedPassword(request);
        if (account == null) {
            return "redirect:/staff/sign-in";
        }
        return switch (signIn.withCode(account, form.code() == null ? "" : form.code())) {
            case SignIn.Answer.SignedIn(var id) -> enter(id, request, response);
            case SignIn.Answer.Locked(var until) -> {
                errors.reject("access.sign-in.locked", new Object[] {MINUTE.format(until)}, null);
                yield "access/code";
            }
            case SignIn.Answer.Refused _, SignIn.Answer.CodeNeeded _ -> {
                errors.rejectValue("code", "access.code.wrong");
                yield "access/code";
            }
        };
    }

    private String enter(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var saved = asked.getRequest(request, response);
        request.getSession();
        request.changeSessionId(); // a session that somebody else fixed before is of no use to them
        request.getSession().removeAttribute(PASSED_PASSWORD);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, AuthorityUtils.createAuthorityList("STAFF")));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return saved != null && saved.getMethod().equals("GET") ? "redirect:" + saved.getRedirectUrl() : "redirect:/staff";
    }

    private static @Nullable AccountId passedPassword(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (AccountId) session.getAttribute(PASSED_PASSWORD);
    }
}
