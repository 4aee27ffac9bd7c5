package org.gongkai.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong, in words that say what to do; the cause stands in the log under the number on the page. */
@Controller
class ErrorPages implements ErrorController {
    /** A request attribute: the message key that fits better than the status alone. */
    static final String MESSAGE = "gongkai.error";

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (status >= 500) {
            log.error("Error {} at {}", number, Address.of(request), (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        model.addAttribute("message", request.getAttribute(MESSAGE) instanceof String key ? key : keyOf(status));
        model.addAttribute("number", number);
        return "error/problem";
    }

    private static String keyOf(int status) {
        return switch (status) {
            case 404 -> "page.error.gone";
            case 401, 403 -> "page.error.forbidden";
            case 413 -> "page.error.too-large";
            case 503 -> "page.error.away";
            default -> status < 500 ? "page.error.bad-request" : "page.error.failed";
        };
    }
}
