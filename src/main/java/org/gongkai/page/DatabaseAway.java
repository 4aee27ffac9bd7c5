package org.gongkai.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The database cannot be reached: the page says so and keeps what was typed, ready to be sent again. */
@ControllerAdvice
public class DatabaseAway {
    private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);
    private static final String SECONDS_TO_WAIT = "60";

    /** A field as it was sent. */
    public record Sent(String name, String value) {}

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        CannotCreateTransactionException.class
    })
    String show(Exception cause, HttpServletRequest request, HttpServletResponse response, Model model) {
        log.warn("The database cannot be reached: {}", cause.getMessage());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        model.addAttribute("sent", request.getMethod().equals("POST") ? sent(request) : List.of());
        model.addAttribute("address", request.getRequestURI());
        return "error/away";
    }

    private static List<Sent> sent(HttpServletRequest request) {
        var fields = new ArrayList<Sent>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                for (var value : values) {
                    fields.add(new Sent(name, value));
                }
            }
        });
        // The earlier proof against forgery is worth nothing once the program was started again: the page carries today's.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            fields.add(new Sent(token.getParameterName(), token.getToken()));
        }
        return fields;
    }
}
