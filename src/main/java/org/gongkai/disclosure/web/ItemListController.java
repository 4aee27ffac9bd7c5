package org.gongkai.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.ItemRegister;
import org.gongkai.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The register of items. */
@Controller
@Requires(Permission.READ_ITEMS)
class ItemListController {
    private static final int MOST_IN_A_SHEET = 100_000;

    private final ItemRegister register;
    private final Catalogue catalogue;
    private final MessageSource messages;

    ItemListController(ItemRegister register, Catalogue catalogue, MessageSource messages) {
        this.register = register;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @GetMapping("/staff/items")
    String list(Staff staff, @ModelAttribute("form") ListQuery query, Model model) {
        var filter = query.filter();
        var counts = register.counts(staff, filter);
        var total = register.count(staff, filter);
        var pages = Math.max(1, (total + ListQuery.PER_PAGE - 1) / ListQuery.PER_PAGE);
        var page = Math.min(query.pageNumber(), pages);
        model.addAttribute("rows", register.rows(staff, filter, (page - 1) * ListQuery.PER_PAGE, ListQuery.PER_PAGE));
        model.addAttribute("view", new ListView(query, counts, page, pages, staff.may(Permission.WRITE_ITEMS)));
        model.addAttribute("categories", catalogue.of(staff.authority()));
        model.addAttribute("years", register.years(staff));
        return "disclosure/list";
    }

    @GetMapping("/staff/items.csv")
    void sheet(Staff staff, @ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"items.csv\"");
        var texts = new Texts(messages, LocaleContextHolder.getLocale());
        try (var out = response.getOutputStream()) {
            out.write(ItemSheet.of(register.rows(staff, query.filter(), 0, MOST_IN_A_SHEET), texts).getBytes(StandardCharsets.UTF_8));
        }
    }
}
