package org.gongkai.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the JTE template that a controller names, and gives it its words ({@code t}), {@code frame} and {@code fields}. */
final class TemplateViews implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final MessageSource messages;
    private final List<FrameSource> frames;

    TemplateViews(TemplateEngine engine, MessageSource messages, List<FrameSource> frames) {
        this.engine = engine;
        this.messages = messages;
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? new TemplateView(template, locale) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private final class TemplateView implements View {
        private final String template;
        private final Locale locale;

        TemplateView(String template, Locale locale) {
            this.template = template;
            this.locale = locale;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var texts = new Texts(messages, locale);
            var given = new HashMap<String, @Nullable Object>(model == null ? Map.of() : model);
            given.put("t", texts);
            given.put("fields", new Fields(formIn(given), texts));
            given.computeIfAbsent("frame", _ -> frameOf(request, texts));
            var output = new Utf8ByteOutput();
            engine.render(template, given, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        private @Nullable Frame frameOf(HttpServletRequest request, Texts texts) {
            try {
                return frames.stream()
                        .map(source -> source.frameOf(request, texts))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            } catch (DataAccessException | TransactionException e) { // the page that says so stands without a frame
                return null;
            }
        }
    }

    private static @Nullable Errors formIn(Map<String, @Nullable Object> model) {
        // Spring makes a BindingResult for whatever else a page is given, too.
        if (model.get(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult result) {
            return result;
        }
        var form = model.get("form");
        return form == null ? null : new BeanPropertyBindingResult(form, "form");
    }
}
