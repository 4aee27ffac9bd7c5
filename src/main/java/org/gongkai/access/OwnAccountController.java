package org.gongkai.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password and second factor. */
@Controller
@RequestMapping("/staff/account")
@Requires(Permission.WORK)
class OwnAccountController {
    private static final String NEW_SECRET = "gongkai.new-secret";

    private final OwnAccount own;
    private final Accounts accounts;
    private final StaffAddresses addresses;

    OwnAccountController(OwnAccount own, Accounts accounts, StaffAddresses addresses) {
        this.own = own;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    record PasswordForm(@Nullable String present, @Nullable String next, @Nullable String again) {}

    record CodeForm(@Nullable String code) {}

    record AddressForm(
            @Pattern(regexp = "\\s*([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,190}[A-Za-z0-9])?)?\\s*", message = "{access.email.form}") @Nullable String email) {}

    @GetMapping
    String show(Staff staff, Model model) {
        model.addAttribute("account", accounts.byId(staff.id()).orElseThrow());
        model.addAttribute("email", addresses.of(staff.id()).orElse(""));
        model.addAttribute("roles", staff.roles().stream().sorted().toList());
        return "access/account";
    }

    @GetMapping("/password")
    String password(@ModelAttribute("form") PasswordForm form) {
        return "access/password";
    }

    @PostMapping("/password")
    String changePassword(Staff staff, @ModelAttribute("form") PasswordForm form, BindingResult errors, RedirectAttributes after) {
        var login = accounts.byId(staff.id()).orElseThrow().login();
        var next = Objects.requireNonNullElse(form.next(), "");
        var objection = OwnAccount.objectionTo(next, login);
        if (objection != null) {
            errors.rejectValue("next", objection, new Object[] {OwnAccount.SHORTEST_PASSWORD}, null);
        } else if (!next.equals(form.again())) {
            errors.rejectValue("again", "access.password.differs");
        } else if (!own.changePassword(staff, Objects.requireNonNullElse(form.present(), ""), next)) {
            errors.rejectValue("present", "access.password.wrong");
        }
        if (errors.hasErrors()) {
            return "access/password";
        }
        after.addFlashAttribute("done", "access.password.changed");
        return "redirect:/staff/account";
    }

    @GetMapping("/email")
    String address(Staff staff, Model model) {
        model.addAttribute("form", new AddressForm(addresses.of(staff.id()).orElse("")));
        return "access/email";
    }

    @PostMapping("/email")
    String changeAddress(Staff staff, @Validated @ModelAttribute("form") AddressForm form, BindingResult errors, RedirectAttributes after) {
        if (errors.hasErrors()) {
            return "access/email";
        }
        own.changeAddress(staff, Objects.requireNonNullElse(form.email(), "").strip());
        after.addFlashAttribute("done", "access.email.changed");
        return "redirect:/staff/account";
    }

    @GetMapping("/second-factor")
    String secondFactor(Staff staff, @ModelAttribute("form") CodeForm form, HttpSession session, Model model) throws WriterException {
        if (session.getAttribute(NEW_SECRET) == null) {
            session.setAttribute(NEW_SECRET, OneTimeCode.newSecret());
        }
        showSecret(staff, session, model);
        return "access/second-factor";
    }

    @PostMapping("/second-factor")
    String setUpSecondFactor(
            Staff staff, @ModelAttribute("form") CodeForm form, BindingResult errors, HttpSession session, Model model, RedirectAttributes after)
            throws WriterException {
        var secret = (String) session.getAttribute(NEW_SECRET);
        if (secret == null) {
            return "redirect:/staff/account/second-factor";
        }
        if (!own.setUpSecondFactor(staff, secret, Objects.requireNonNullElse(form.code(), ""))) {
            errors.rejectValue("code", "access.code.wrong");
            showSecret(staff, session, model);
            return "access/second-factor";
        }
        session.removeAttribute(NEW_SECRET);
        after.addFlashAttribute("done", "access.second-factor.set");
        return "redirect:/staff/account";
    }

    private void showSecret(Staff staff, HttpSession session, Model model) throws WriterException {
        var secret = (String) Objects.requireNonNull(session.getAttribute(NEW_SECRET));
        var login = accounts.byId(staff.id()).orElseThrow().login();
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("modules", modules(OneTimeCode.address(login, secret)));
        model.addAttribute("size", SIZE);
    }

    private static final int SIZE = 57;

    /** The dark modules of the QR code as one SVG path. */
    private static String modules(String address) throws WriterException {
        var matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, SIZE, SIZE);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
