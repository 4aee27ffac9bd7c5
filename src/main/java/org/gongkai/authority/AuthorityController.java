package org.gongkai.authority;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One's own body: what its guide says, and who holds which post. */
@Controller
@RequestMapping("/staff/authority")
@Requires(Permission.MANAGE_AUTHORITY)
class AuthorityController {
    private final Authorities authorities;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    AuthorityController(Authorities authorities, People people, MessageSource messages, Clock clock) {
        this.authorities = authorities;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    record ContactForm(
            @NotBlank(message = "{authority.name.required}") @Size(max = 60, message = "{authority.too-long}") @Nullable String name,
            @NotBlank(message = "{authority.name.required}") @Size(max = 30, message = "{authority.too-long}") @Nullable String shortName,
            @NotBlank(message = "{authority.name.required}") @Size(max = 120, message = "{authority.too-long}") @Nullable String nameEn,
            @Pattern(regexp = "[\\p{IsHan}A-Za-z]{0,12}", message = "{authority.letter-code.form}") @Nullable String letterCode,
            @NotBlank(message = "{authority.office.required}") @Size(max = 100, message = "{authority.too-long}") @Nullable String office,
            @NotBlank(message = "{authority.address.required}") @Size(max = 200, message = "{authority.too-long}") @Nullable String address,
            @Pattern(regexp = "([0-9]{6})?", message = "{authority.postcode.form}") @Nullable String postcode,
            @NotBlank(message = "{authority.phone.required}")
                    @Pattern(regexp = "[0-9+() -]{0,30}", message = "{authority.phone.form}")
                    @Nullable String phone,
            @Pattern(regexp = "[0-9+() -]{0,30}", message = "{authority.phone.form}") @Nullable String fax,
            @Email(message = "{authority.email.form}") @Size(max = 100, message = "{authority.too-long}") @Nullable String email,
            @Size(max = 200, message = "{authority.too-long}") @Nullable String officeHours) {

        static ContactForm of(Authority body) {
            var contact = body.contact();
            return new ContactForm(
                    body.name(),
                    body.shortName(),
                    body.nameEn(),
                    body.letterCode(),
                    contact.office(),
                    contact.address(),
                    contact.postcode(),
                    contact.phone(),
                    contact.fax(),
                    contact.email(),
                    contact.officeHours());
        }

        Authority.Contact contact() {
            return new Authority.Contact(office, address, postcode, phone, fax, email, officeHours);
        }
    }

    record PostForm(
            @NotBlank(message = "{authority.person.required}") @Size(max = 40, message = "{authority.too-long}") @Nullable String name,
            @NotBlank(message = "{authority.post.required}") @Size(max = 60, message = "{authority.too-long}") @Nullable String title,
            @NotNull(message = "{authority.duty.required}") @Nullable Duty duty,
            @NotNull(message = "{authority.day.required}") @Nullable LocalDate from) {}

    record LeaveForm(@NotNull(message = "{authority.day.required}") @Nullable LocalDate lastDay) {}

    @GetMapping
    String show(Staff staff, Model model) {
        model.addAttribute("body", authorities.byId(staff.authority()));
        model.addAttribute("posts", people.posts(staff.authority()));
        model.addAttribute("under", authorities.under(staff.authority()));
        model.addAttribute("today", LocalDate.now(clock));
        return "authority/show";
    }

    @GetMapping("/contact")
    String contact(Staff staff, Model model) {
        model.addAttribute("form", ContactForm.of(authorities.byId(staff.authority())));
        return "authority/contact";
    }

    @PostMapping("/contact")
    String changeContact(Staff staff, @Validated @ModelAttribute("form") ContactForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return "authority/contact";
        }
        var names = new Authorities.Names(
                Objects.requireNonNull(form.name()), Objects.requireNonNull(form.shortName()), Objects.requireNonNull(form.nameEn()), form.letterCode());
        authorities.change(staff, staff.authority(), names, form.contact());
        return "redirect:/staff/authority";
    }

    @ModelAttribute("duties")
    List<Option> duties() {
        var texts = new Texts(messages, LocaleContextHolder.getLocale());
        return Arrays.stream(Duty.values())
                .map(duty -> new Option(duty.name(), texts.get("authority.duty." + duty.code())))
                .toList();
    }

    @GetMapping("/posts/new")
    String post(@ModelAttribute("form") PostForm form) {
        return "authority/post";
    }

    @PostMapping("/posts/new")
    String appoint(Staff staff, @Validated @ModelAttribute("form") PostForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return "authority/post";
        }
        people.appoint(
                staff,
                staff.authority(),
                Objects.requireNonNull(form.name()),
                Objects.requireNonNull(form.title()),
                Objects.requireNonNull(form.duty()),
                Objects.requireNonNull(form.from()));
        return "redirect:/staff/authority";
    }

    @GetMapping("/posts/{id}/end")
    String end(Staff staff, @PathVariable long id, @ModelAttribute("form") LeaveForm form, Model model) {
        mustBeOwn(staff, id);
        model.addAttribute("id", id);
        return "authority/leave";
    }

    @PostMapping("/posts/{id}/end")
    String leave(
            Staff staff, @PathVariable long id, @Validated @ModelAttribute("form") LeaveForm form, BindingResult errors, Model model) {
        mustBeOwn(staff, id);
        if (!errors.hasErrors() && !people.leave(staff, staff.authority(), id, form.lastDay())) {
            errors.rejectValue("lastDay", "authority.leave.before");
        }
        model.addAttribute("id", id);
        return errors.hasErrors() ? "authority/leave" : "redirect:/staff/authority";
    }

    private void mustBeOwn(Staff staff, long post) {
        if (people.posts(staff.authority()).stream().noneMatch(it -> it.id() == post)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
