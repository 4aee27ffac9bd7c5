package org.gongkai.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.gongkai.disclosure.EditedMeanwhile;
import org.gongkai.disclosure.NotOpen;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A step that is not open any more leads back to the item as it stands now, with the reason at its head. */
@ControllerAdvice(basePackageClasses = ItemProblems.class)
class ItemProblems {
    private static final Pattern ITEM = Pattern.compile("/staff/items/\\d{1,18}");

    @ExceptionHandler
    String notOpen(NotOpen notOpen, HttpServletRequest request, RedirectAttributes then) {
        then.addFlashAttribute("problem", notOpen.objection().messageKey());
        return "redirect:" + itemOf(request);
    }

    @ExceptionHandler(EditedMeanwhile.class)
    String editedMeanwhile(HttpServletRequest request, RedirectAttributes then) {
        then.addFlashAttribute("problem", "disclosure.problem.changed");
        return "redirect:" + itemOf(request);
    }

    /** {@code /staff/items/17} of any address below it. */
    private static String itemOf(HttpServletRequest request) {
        var item = ITEM.matcher(request.getRequestURI());
        return item.lookingAt() ? item.group() : "/staff/items";
    }
}
