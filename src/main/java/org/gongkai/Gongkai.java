package org.gongkai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Gongkai {
    public static void main(String[] args) {
        SpringApplication.run(Gongkai.class, args);
    }
}
