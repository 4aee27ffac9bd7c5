package org.gongkai.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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

/** Reading points and what lies there. */
@Controller
@RequestMapping("/staff/reading-points")
class ReadingPointController {
    private final ReadingPoints points;
    private final Deliveries deliveries;
    private final Clock clock;

    ReadingPointController(ReadingPoints points, Deliveries deliveries, Clock clock) {
        this.points = points;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record PointForm(
            @NotBlank(message = "{channel.name.required}") @Size(max = 60, message = "{channel.too-long}") @Nullable String name,
            @NotBlank(message = "{channel.address.required}") @Size(max = 100, message = "{channel.too-long}") @Nullable String address,
            boolean electronic,
            @NotNull(message = "{channel.day.required}") @Nullable LocalDate openedOn) {}

    record CloseForm(@NotNull(message = "{channel.day.required}") @Nullable LocalDate closedOn) {}

    @GetMapping
    @Requires(Permission.READ_CHANNELS)
    String list(Staff staff, Model model) {
        model.addAttribute("points", points.list(staff));
        model.addAttribute("open", deliveries.open(staff).size());
        model.addAttribute("mayManage", staff.may(Permission.MANAGE_CHANNELS));
        return "channel/points";
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_CHANNELS)
    String show(Staff staff, @PathVariable long id, Model model) {
        var point = find(staff, id);
        model.addAttribute("form", new CloseForm(LocalDate.now(clock)));
        return show(staff, point, model);
    }

    private String show(Staff staff, ReadingPoint point, Model model) {
        model.addAttribute("point", point);
        model.addAttribute("deliveries", deliveries.at(point));
        model.addAttribute("mayManage", staff.may(Permission.MANAGE_CHANNELS, point.authority()));
        return "channel/point";
    }

    @GetMapping("/new")
    @Requires(Permission.MANAGE_CHANNELS)
    String fresh(Model model) {
        model.addAttribute("form", new PointForm("", "", true, LocalDate.now(clock)));
        return "channel/new-point";
    }

    @PostMapping("/new")
    @Requires(Permission.MANAGE_CHANNELS)
    String open(Staff staff, @Validated @ModelAttribute("form") PointForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return "channel/new-point";
        }
        var id = points.open(
                staff,
                Objects.requireNonNull(form.name()).strip(),
                Objects.requireNonNull(form.address()).strip(),
                form.electronic(),
                Objects.requireNonNull(form.openedOn()));
        return "redirect:/staff/reading-points/" + id;
    }

    @PostMapping("/{id}/close")
    @Requires(Permission.MANAGE_CHANNELS)
    String close(Staff staff, @PathVariable long id, @Validated @ModelAttribute("form") CloseForm form, BindingResult errors, Model model) {
        var point = find(staff, id);
        staff.mustBeAllowed(Permission.MANAGE_CHANNELS, point.authority());
        if (!errors.hasErrors() && !points.close(staff, point, Objects.requireNonNull(form.closedOn()))) {
            errors.rejectValue("closedOn", "channel.close.before");
        }
        return errors.hasErrors() ? show(staff, point, model) : "redirect:/staff/reading-points";
    }

    private ReadingPoint find(Staff staff, long id) {
        return points.find(staff, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
