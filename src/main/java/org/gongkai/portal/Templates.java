package org.gongkai.portal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.page.PublicFrame;
import org.gongkai.page.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a page from its template. */
@Component
class Templates {
    private final TemplateEngine engine;
    private final MessageSource messages;

    Templates(TemplateEngine engine, MessageSource messages) {
        this.engine = engine;
        this.messages = messages;
    }

    Texts texts(boolean english) {
        return new Texts(messages, english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** @param given the template's parameters beside {@code frame} */
    byte[] page(String template, PublicFrame frame, Map<String, ?> given) {
        var parameters = new HashMap<String, Object>(given);
        parameters.put("frame", frame);
        return render(template, parameters);
    }

    /** A page without head and foot, for which nothing is read from the records. */
    byte[] alone(String template, Texts t) {
        return render(template, Map.of("t", t));
    }

    private byte[] render(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render("portal/" + template + ".jte", parameters, output);
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
