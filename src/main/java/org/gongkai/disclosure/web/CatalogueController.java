package org.gongkai.disclosure.web;

import java.util.Optional;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.Catalogue;
import org.gongkai.disclosure.Category;
import org.gongkai.disclosure.CategoryId;
import org.gongkai.disclosure.NameTaken;
import org.gongkai.disclosure.PublishedLists;
import org.gongkai.disclosure.ReviewChains;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The body's catalogue: its entries' names and order, columns of its own. */
@Controller
@RequestMapping("/staff/catalogue")
@Requires(Permission.MANAGE_ITEMS)
class CatalogueController {
    private static final int LONGEST_NAME = 60;
    private static final int HIGHEST_POSITION = 100_000;

    private final Catalogue catalogue;
    private final PublishedLists published;
    private final ReviewChains chains;

    CatalogueController(Catalogue catalogue, PublishedLists published, ReviewChains chains) {
        this.catalogue = catalogue;
        this.published = published;
        this.chains = chains;
    }

    /** As typed. */
    record EntryForm(
            @Nullable String slug, @Nullable String name, @Nullable String nameEn, @Nullable String position, @Nullable String counted) {

        static EntryForm of(Category category) {
            return new EntryForm(
                    category.slug(),
                    category.name(),
                    category.nameEn(),
                    Integer.toString(category.position()),
                    category.counted() ? "yes" : "");
        }

        boolean isCounted() {
            return "yes".equals(counted);
        }

        void checkNames(Errors errors) {
            named(errors, "name", plain(name));
            named(errors, "nameEn", plain(nameEn));
        }

        private static void named(Errors errors, String field, String value) {
            if (value.isEmpty()) {
                errors.rejectValue(field, "disclosure.error.name.empty");
            } else if (value.length() > LONGEST_NAME) {
                errors.rejectValue(field, "disclosure.error.too-long", new Object[] {LONGEST_NAME, value.length()}, null);
            }
        }
    }

    @GetMapping
    String show(Staff staff, Model model) {
        model.addAttribute("form", new EntryForm(null, null, null, null, null));
        return page(staff, model);
    }

    @PostMapping
    String add(Staff staff, @ModelAttribute("form") EntryForm form, BindingResult errors, Model model) {
        form.checkNames(errors);
        if (!plain(form.slug()).matches("[a-z][a-z0-9-]{0,60}")) {
            errors.rejectValue("slug", "disclosure.error.slug");
        }
        if (!errors.hasErrors()) {
            try {
                catalogue.addColumn(staff, plain(form.slug()), plain(form.name()), plain(form.nameEn()), form.isCounted());
            } catch (NameTaken _) { // said beside the field
                errors.rejectValue("name", "disclosure.error.name.taken");
            }
        }
        return errors.hasErrors() ? page(staff, model) : "redirect:/staff/catalogue";
    }

    @GetMapping("/{id}")
    String edit(Staff staff, @PathVariable long id, Model model) {
        var category = own(staff, id);
        model.addAttribute("form", EntryForm.of(category));
        model.addAttribute("category", category);
        return "disclosure/category";
    }

    @PostMapping("/{id}")
    String change(
            Staff staff, @PathVariable long id, @ModelAttribute("form") EntryForm form, BindingResult errors, Model model) {
        var category = own(staff, id);
        form.checkNames(errors);
        var position = DraftForm.number(plain(form.position())).filter(it -> it <= HIGHEST_POSITION).map(Long::intValue);
        if (position.isEmpty()) {
            errors.rejectValue("position", "disclosure.error.position");
        }
        if (!errors.hasErrors()) {
            try {
                catalogue.change(staff, new Category(
                        category.id(),
                        category.authority(),
                        category.slug(),
                        plain(form.name()),
                        plain(form.nameEn()),
                        category.statutory(),
                        category.article(),
                        form.isCounted(),
                        position.orElseThrow()));
            } catch (NameTaken _) { // said beside the field
                errors.rejectValue("name", "disclosure.error.name.taken");
            }
        }
        model.addAttribute("category", category);
        return errors.hasErrors() ? "disclosure/category" : "redirect:/staff/catalogue";
    }

    private String page(Staff staff, Model model) {
        var entries = catalogue.of(staff.authority()).stream()
                .map(category -> new CatalogueEntry(category, published.count(category.id())))
                .toList();
        model.addAttribute("entries", entries);
        model.addAttribute("chain", chains.of(staff.authority()));
        return "disclosure/catalogue";
    }

    private Category own(Staff staff, long id) {
        return Optional.of(new CategoryId(id))
                .flatMap(catalogue::byId)
                .filter(category -> staff.may(Permission.MANAGE_ITEMS, category.authority()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
