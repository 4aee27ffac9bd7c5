package org.gongkai.channel;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.jspecify.annotations.Nullable;
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

/** What is to be carried to the reading points; ticked off when it is there. */
@Controller
@RequestMapping("/staff/deliveries")
class DeliveryController {
    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryController(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record ArrivalForm(
            @NotEmpty(message = "{channel.deliveries.required}") @Nullable List<Long> deliveries,
            @NotNull(message = "{channel.day.required}") @Nullable LocalDate on) {}

    @GetMapping
    @Requires(Permission.READ_CHANNELS)
    String open(Staff staff, Model model) {
        model.addAttribute("form", new ArrivalForm(List.of(), LocalDate.now(clock)));
        return open(staff, model, staff.may(Permission.MANAGE_CHANNELS));
    }

    private String open(Staff staff, Model model, boolean mayManage) {
        model.addAttribute("deliveries", deliveries.open(staff));
        model.addAttribute("mayManage", mayManage);
        return "channel/deliveries";
    }

    @PostMapping
    @Requires(Permission.MANAGE_CHANNELS)
    String arrived(Staff staff, @Validated @ModelAttribute("form") ArrivalForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors() && Objects.requireNonNull(form.on()).isAfter(LocalDate.now(clock))) {
            errors.rejectValue("on", "channel.day.future");
        }
        if (errors.hasErrors()) {
            return open(staff, model, true);
        }
        deliveries.arrived(staff, Objects.requireNonNull(form.deliveries()), Objects.requireNonNull(form.on()));
        return "redirect:/staff/deliveries";
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_CHANNELS)
    String show(Staff staff, @PathVariable long id, Model model) {
        var delivery = deliveries.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("delivery", delivery);
        model.addAttribute("due", deliveries.due(delivery));
        return "channel/delivery";
    }
}
