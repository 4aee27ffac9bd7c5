package org.gongkai.request.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A measure of the sample county that holds for one of its towns. */
public final class OtherTownsRules {
    public static final String JSON =
            """
            {"id": "shifan-2025", "name": "示范县政府信息公开申请办理规则", "issuer": "示范县人民政府", "number": "示政规〔2025〕2号",
             "from": "2025-07-01", "bodies": ["xian"],
             "articles": {"第八条": "行政机关应当自收到申请之日起15个工作日内答复。", "第九条": "补正告知应当列明示例。"},
             "answer": {"working_days": 15, "article": "第八条"},
             "citations": [{"beside": "30", "article": "第九条"}, {"beside": "36(4)", "article": "第八条"}]}
            """;

    private OtherTownsRules() {}

    /** Into the data folder of a program that has not started yet. */
    public static void lay(Path data, String json) {
        lay(data, "rules.json", json);
    }

    static void lay(Path data, String name, String json) {
        try {
            Files.writeString(Files.createDirectories(data.resolve("law")).resolve(name), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
