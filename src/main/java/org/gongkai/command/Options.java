package org.gongkai.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed behind a command: {@code --name value} or {@code --name=value}, flags without a value, and the rest.
 *
 * @param values by name without dashes; a flag has an empty value
 * @param rest what is no option, in order
 */
record Options(Map<String, String> values, List<String> rest) {
    /**
     * @param valued names that take a value
     * @param flags names that take none
     * @throws BadInput for another option, one without its value, or one given twice
     */
    static Options parse(List<String> args, Set<String> valued, Set<String> flags) {
        var values = new HashMap<String, String>();
        var rest = new ArrayList<String>();
        for (var remaining = new ArrayList<>(args); !remaining.isEmpty(); ) {
            var argument = remaining.removeFirst();
            if (!argument.startsWith("--")) {
                rest.add(argument);
                continue;
            }
            var equals = argument.indexOf('=');
            var name = argument.substring(2, equals < 0 ? argument.length() : equals);
            var value = "";
            if (valued.contains(name)) {
                if (equals < 0 && remaining.isEmpty()) {
                    throw new BadInput("选项 --%s 缺少值。".formatted(name), "--%s needs a value.".formatted(name));
                }
                value = equals < 0 ? remaining.removeFirst() : argument.substring(equals + 1);
            } else if (!flags.contains(name) || equals >= 0) {
                throw new BadInput("没有选项 %s。".formatted(argument), "There is no option %s.".formatted(argument));
            }
            if (values.put(name, value) != null) {
                throw new BadInput("选项 --%s 重复。".formatted(name), "--%s is given twice.".formatted(name));
            }
        }
        return new Options(Map.copyOf(values), List.copyOf(rest));
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** @throws BadInput where something stands there that is no option */
    void requireNoRest() {
        if (!rest.isEmpty()) {
            throw new BadInput(
                    "不明白“%s”。".formatted(rest.getFirst()), "'%s' is not understood.".formatted(rest.getFirst()));
        }
    }
}
