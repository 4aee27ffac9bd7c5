package org.gongkai.portal;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The site's folder, and the handler that answers from it before anything of Spring is asked. */
@Configuration
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
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> publishedFilesFirst(Site site, ViewCounts views) {
        return factory -> factory.addServerCustomizers(server -> {
            var files = new PublishedFiles(site.folder(), views);
            files.setHandler(server.getHandler());
            server.setHandler(files);
        });
    }
}
