package org.gongkai.request.web;

import java.util.List;
import java.util.Map;
import org.gongkai.access.Permission;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Lays the template texts that fit beside the form of a step or an answer. */
@ControllerAdvice(assignableTypes = {StepController.class, DecisionController.class})
class OfferedTemplates {
    private final FormTemplates templates;

    OfferedTemplates(FormTemplates templates) {
        this.templates = templates;
    }

    @ModelAttribute("templates")
    List<Option> offered(@PathVariable Map<String, String> address, Staff staff, Texts t) {
        var page = address.getOrDefault("type", address.getOrDefault("code", ""));
        return staff.may(Permission.HANDLE_REQUESTS) ? templates.offered(staff, page, t) : List.of();
    }
}
