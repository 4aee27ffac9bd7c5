package org.gongkai.demo;

import org.gongkai.authority.Authorities;
import org.gongkai.authority.Authority;
import org.gongkai.database.CannotWorkHere;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sample data and real work never share a folder: the accounts of the one would open the other. Each start looks before
 * it opens its port.
 */
@Component
class OneKindOfData implements InitializingBean {
    private final Authorities authorities;
    private final boolean demo;

    OneKindOfData(Authorities authorities, @Value("${gongkai.demo:false}") boolean demo) {
        this.authorities = authorities;
        this.demo = demo;
    }

    @Override
    public void afterPropertiesSet() {
        authorities.head().map(Authority::reconstructed).filter(samples -> samples != demo).ifPresent(samples -> {
            throw samples
                    ? new CannotWorkHere(
                            "这里存放的是示例数据：请用 ./gongkai demo 继续演示，或用 --data 为正式工作另选一个空文件夹。",
                            "Sample data are kept here: go on with ./gongkai demo, or name an empty folder with --data for real work.")
                    : new CannotWorkHere(
                            "这里已有正式数据，未作任何改动：请用 ./gongkai serve 继续工作，或用 --data 为演示另选一个空文件夹。",
                            "Real data are kept here and nothing was changed: go on with ./gongkai serve, or name an empty folder with --data for the demonstration.");
        });
    }
}
