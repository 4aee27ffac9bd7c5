package org.gongkai.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.disclosure.ItemId;
import org.gongkai.disclosure.PublicationChannel;
import org.gongkai.disclosure.Publishing;
import org.gongkai.disclosure.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A published item's other channels, its validity, its withdrawal. */
@Controller
@RequestMapping("/staff/items/{id}")
@Requires(Permission.MANAGE_ITEMS)
class PublicationController {
    private static final int LONGEST_REASON = 500;

    private final Publishing publishing;
    private final ItemViews views;
    private final Clock clock;

    PublicationController(Publishing publishing, ItemViews views, Clock clock) {
        this.publishing = publishing;
        this.views = views;
        this.clock = clock;
    }

    /** As typed. */
    record ChannelForm(@Nullable String lock, @Nullable String channel, @Nullable String onDay) {}

    /** As typed. */
    record ValidityForm(@Nullable String lock, @Nullable String validity, @Nullable String from) {}

    /** As typed. */
    record WithdrawalForm(@Nullable String lock, @Nullable String because) {}

    @GetMapping("/channels")
    String channels(Staff staff, @PathVariable long id, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.MANAGE_ITEMS);
        model.addAttribute("form", new ChannelForm(null, null, LocalDate.now(clock).toString()));
        return page(view, model, "disclosure/channels");
    }

    @PostMapping("/channels")
    String addChannel(
            Staff staff, @PathVariable long id, @ModelAttribute("form") ChannelForm form, BindingResult errors, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.MANAGE_ITEMS);
        var channel = ItemWords.channel(plain(form.channel()));
        var day = DraftForm.day(plain(form.onDay()));
        if (channel.filter(it -> it != PublicationChannel.PORTAL).isEmpty()) {
            errors.rejectValue("channel", "disclosure.error.channel");
        }
        if (day.isEmpty()) {
            errors.rejectValue("onDay", "disclosure.error.day");
        } else if (day.get().isAfter(LocalDate.now(clock)) || day.get().isBefore(view.text().formedOn())) {
            errors.rejectValue("onDay", "disclosure.error.channel-day", new Object[] {view.text().formedOn().toString()}, null);
        }
        if (errors.hasErrors()) {
            return page(view, model, "disclosure/channels");
        }
        publishing.alsoOn(staff, view.item().id(), lock(form.lock()), channel.orElseThrow(), day.orElseThrow());
        return "redirect:" + view.address();
    }

    @GetMapping("/validity")
    String validity(Staff staff, @PathVariable long id, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.MANAGE_ITEMS);
        var from = view.item().validityFrom();
        model.addAttribute(
                "form",
                new ValidityForm(null, view.item().validity().code(), (from == null ? LocalDate.now(clock) : from).toString()));
        return page(view, model, "disclosure/validity");
    }

    @PostMapping("/validity")
    String mark(
            Staff staff, @PathVariable long id, @ModelAttribute("form") ValidityForm form, BindingResult errors, Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.MANAGE_ITEMS);
        var validity = ItemWords.validity(plain(form.validity()));
        var from = DraftForm.day(plain(form.from()));
        if (validity.isEmpty()) {
            errors.rejectValue("validity", "disclosure.error.unknown");
        } else if (validity.get() != Validity.IN_FORCE && from.filter(it -> !it.isBefore(view.text().formedOn())).isEmpty()) {
            errors.rejectValue("from", "disclosure.error.validity-day", new Object[] {view.text().formedOn().toString()}, null);
        }
        if (errors.hasErrors()) {
            return page(view, model, "disclosure/validity");
        }
        publishing.mark(staff, view.item().id(), lock(form.lock()), validity.orElseThrow(), from.orElse(null));
        return "redirect:" + view.address();
    }

    @GetMapping("/withdrawal")
    String withdrawal(Staff staff, @PathVariable long id, Model model) {
        model.addAttribute("form", new WithdrawalForm(null, null));
        return page(views.forStep(staff, new ItemId(id), Permission.MANAGE_ITEMS), model, "disclosure/withdrawal");
    }

    @PostMapping("/withdrawal")
    String withdraw(
            Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            Model model) {
        var view = views.forStep(staff, new ItemId(id), Permission.MANAGE_ITEMS);
        var because = plain(form.because());
        if (because.isEmpty()) {
            errors.rejectValue("because", "disclosure.error.because.empty");
        } else if (because.length() > LONGEST_REASON) {
            errors.rejectValue("because", "disclosure.error.too-long", new Object[] {LONGEST_REASON, because.length()}, null);
        }
        if (errors.hasErrors()) {
            return page(view, model, "disclosure/withdrawal");
        }
        publishing.withdraw(staff, view.item().id(), lock(form.lock()), because);
        return "redirect:" + view.address();
    }

    private static String page(ItemView view, Model model, String template) {
        model.addAttribute("view", view);
        return view.canManagePublication() ? template : "redirect:" + view.address();
    }

    private static int lock(@Nullable String lock) {
        return DraftForm.number(plain(lock)).map(Long::intValue).orElse(-1);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
