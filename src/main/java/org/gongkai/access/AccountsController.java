package org.gongkai.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.page.Option;
import org.gongkai.page.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts and deputies of one's own body. */
@Controller
@RequestMapping("/staff/accounts")
@Requires(Permission.MANAGE_ACCOUNTS)
class AccountsController {
    private final AccountAdministration administration;
    private final MessageSource messages;

    AccountsController(AccountAdministration administration, MessageSource messages) {
        this.administration = administration;
        this.messages = messages;
    }

    record AccountForm(
            @NotBlank(message = "{access.login.required}")
                    @Pattern(regexp = "[a-z0-9][a-z0-9.-]{2,60}", message = "{access.login.form}")
                    @Nullable String login,
            @NotBlank(message = "{access.name.required}") @Size(max = 60, message = "{access.name.long}") @Nullable String name,
            @NotEmpty(message = "{access.roles.required}") @Nullable List<String> roles) {}

    record RolesForm(@NotEmpty(message = "{access.roles.required}") @Nullable List<String> roles, boolean closed) {}

    record DeputyForm(
            @NotNull(message = "{access.deputy.who}") @Nullable Long absent,
            @NotNull(message = "{access.deputy.who}") @Nullable Long deputy,
            @NotNull(message = "{access.day.required}") @Nullable LocalDate from,
            @NotNull(message = "{access.day.required}") @Nullable LocalDate to) {}

    @ModelAttribute("roles")
    List<Option> roles() {
        var texts = new Texts(messages, LocaleContextHolder.getLocale());
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.code(), texts.get("access.role." + role.code())))
                .toList();
    }

    @GetMapping
    String list(Staff staff, Model model) {
        model.addAttribute("accounts", administration.accounts(staff));
        model.addAttribute("deputies", administration.deputies(staff));
        return "access/accounts";
    }

    @GetMapping("/new")
    String fresh(@ModelAttribute("form") AccountForm form) {
        return "access/new-account";
    }

    @PostMapping("/new")
    String open(Staff staff, @Validated @ModelAttribute("form") AccountForm form, BindingResult errors, RedirectAttributes after) {
        if (errors.hasErrors() || form.login() == null || form.name() == null) {
            return "access/new-account";
        }
        var opened = administration.open(staff, staff.authority(), form.login(), form.name(), rolesOf(form.roles()));
        if (opened.isEmpty()) {
            errors.rejectValue("login", "access.login.taken");
            return "access/new-account";
        }
        after.addFlashAttribute("oneTimePassword", opened.get().oneTimePassword());
        return "redirect:/staff/accounts/" + opened.get().id();
    }

    @GetMapping("/{id}")
    String show(Staff staff, @PathVariable long id, Model model) {
        var account = administration.own(staff, new AccountId(id));
        model.addAttribute("account", account);
        model.addAttribute("form", new RolesForm(account.roles().stream().map(Role::code).toList(), account.closed()));
        return "access/edit-account";
    }

    @PostMapping("/{id}")
    String change(
            Staff staff, @PathVariable long id, @Validated @ModelAttribute("form") RolesForm form, BindingResult errors, Model model) {
        var account = administration.own(staff, new AccountId(id));
        if (!errors.hasErrors() && form.closed() && account.id().equals(staff.id())) {
            errors.rejectValue("closed", "access.close.self");
        }
        if (errors.hasErrors()) {
            model.addAttribute("account", account);
            return "access/edit-account";
        }
        administration.change(staff, account.id(), rolesOf(form.roles()), form.closed());
        return "redirect:/staff/accounts";
    }

    @PostMapping("/{id}/reset")
    String reset(Staff staff, @PathVariable long id, RedirectAttributes after) {
        after.addFlashAttribute("oneTimePassword", administration.reset(staff, new AccountId(id)));
        return "redirect:/staff/accounts/" + id;
    }

    @GetMapping("/deputies/new")
    String deputy(Staff staff, @ModelAttribute("form") DeputyForm form, Model model) {
        model.addAttribute("people", people(staff));
        return "access/deputy";
    }

    @PostMapping("/deputies/new")
    String appoint(Staff staff, @Validated @ModelAttribute("form") DeputyForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors() && Objects.requireNonNull(form.to()).isBefore(Objects.requireNonNull(form.from()))) {
            errors.rejectValue("to", "access.deputy.days");
        }
        if (!errors.hasErrors() && Objects.requireNonNull(form.absent()).equals(form.deputy())) {
            errors.rejectValue("deputy", "access.deputy.self");
        }
        if (errors.hasErrors()) {
            model.addAttribute("people", people(staff));
            return "access/deputy";
        }
        administration.appointDeputy(
                staff,
                new AccountId(Objects.requireNonNull(form.absent())),
                new AccountId(Objects.requireNonNull(form.deputy())),
                Objects.requireNonNull(form.from()),
                Objects.requireNonNull(form.to()));
        return "redirect:/staff/accounts";
    }

    private List<Option> people(Staff staff) {
        return administration.accounts(staff).stream()
                .filter(account -> !account.closed())
                .map(account -> new Option(account.id().toString(), account.name() + " · " + account.login()))
                .toList();
    }

    private static Set<Role> rolesOf(@Nullable List<String> codes) {
        return codes == null ? Set.of() : codes.stream().map(Role::of).collect(Collectors.toSet());
    }
}
