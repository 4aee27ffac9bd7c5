package org.gongkai.portal;

import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the site says of itself, from the settings. */
@Component
class SiteSettings {
    private final String baseUrl;
    private final String idCode;

    /** @param idCode 网站标识码: six digits of the division and four of a serial; empty where the site has none yet */
    SiteSettings(
            @Value("${gongkai.base-url:http://localhost:8080}") String baseUrl, @Value("${gongkai.site-id-code:}") String idCode) {
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
        this.idCode = idCode;
    }

    /** An address of the site with its host. */
    String url(String address) {
        return baseUrl + address;
    }

    String domain() {
        return Objects.requireNonNullElse(URI.create(baseUrl).getHost(), baseUrl);
    }

    String idCode() {
        return idCode;
    }
}
