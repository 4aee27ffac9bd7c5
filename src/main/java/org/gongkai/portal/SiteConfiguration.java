package org.gongkai.portal;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The site's folder, and the handler that answers from it before anything of Spring is asked. */
@Configuration
@EnableScheduling
class SiteConfiguration {
    @Bean
    static Site site(@Value("${gongkai.data:data}") Path data) {
        return new Site(data.toAbsolutePath());
    }

    @Bean
    static ViewCounts viewCounts(Clock clock, JdbcClient jdbc) {
        return new ViewCounts(clock, new ViewStore(jdbc));
    }

    @Bean
    static ViewFlush viewFlush(ViewCounts views) {
        return new ViewFlush(views);
    }

    /** Hands counted views over each minute and when the program stops. */
    record ViewFlush(ViewCounts views) implements DisposableBean {
        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void flush() {
            views.flush();
        }

        @Override
        public void destroy() {
            views.flush();
        }
    }

    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> publishedFilesFirst(
            Site site, ViewCounts views, Assets assets, Templates templates) {
        return factory -> factory.addServerCustomizers(server -> {
            // Before the first visitor: whatever page comes, its style is there.
            assets.all(site);
            var files = new PublishedFiles(site, views, BeingWritten.from(templates));
            files.setHandler(server.getHandler());
            server.setHandler(files);
        });
    }
}
