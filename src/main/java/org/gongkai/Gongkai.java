package org.gongkai;

import java.util.List;
import org.gongkai.command.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Gongkai {
    public static void main(String[] args) {
        System.exit(new CommandLine(Gongkai.class).run(List.of(args), System.out, System.err));
    }
}
