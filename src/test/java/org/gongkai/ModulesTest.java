package org.gongkai;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void arrowsBetweenModulesGoOnlyAsTheirPackagesSay() {
        ApplicationModules.of(Gongkai.class).verify();
    }
}
