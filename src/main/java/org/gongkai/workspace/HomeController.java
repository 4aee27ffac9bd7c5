package org.gongkai.workspace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.gongkai.access.Permission;
import org.gongkai.access.Requires;
import org.gongkai.access.Staff;
import org.gongkai.access.Waiting;
import org.gongkai.calendar.Calendars;
import org.gongkai.calendar.TimeLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for me, most urgent first. */
@Controller
class HomeController {
    private static final Comparator<Waiting.Task> MOST_URGENT_FIRST =
            Comparator.comparing(Waiting.Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ObjectProvider<Waiting> waiting;
    private final Calendars calendars;
    private final Clock clock;

    HomeController(ObjectProvider<Waiting> waiting, Calendars calendars, Clock clock) {
        this.waiting = waiting;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/staff")
    @Requires(Permission.WORK)
    String home(Staff staff, Model model) {
        var today = LocalDate.now(clock);
        var tasks = waiting.stream().flatMap(source -> source.tasks(staff).stream()).sorted(MOST_URGENT_FIRST);
        model.addAttribute("tasks", tasks.map(task -> new WaitingTask(task, timeLeft(task.due(), today))).toList());
        return "workspace/home";
    }

    private @Nullable TimeLeft timeLeft(@Nullable LocalDate due, LocalDate today) {
        return due == null ? null : TimeLeft.until(due, today, calendars.now());
    }
}
