package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>字</p>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<a href=\"javascript:alert(1)\">字</a>",
        "<a href=\"java\tscript:alert(1)\">字</a>",
        "<a href=\"&#106;avascript:alert(1)\">字</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">字</a>",
        "<a href=\"vbscript:msgbox(1)\">字</a>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<iframe src=//evil.example></iframe>",
        "<object data=evil.swf></object><embed src=evil.swf>",
        "<form action=//evil.example><input name=password><button>字</button></form>",
        "<style>@import '//evil.example';</style>",
        "<p style=\"background:url(javascript:alert(1))\">字</p>",
        "<div style=\"width: expression(alert(1))\">字</div>",
        "<link rel=stylesheet href=//evil.example><meta http-equiv=refresh content=0><base href=//evil.example>",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
        "<template><script>alert(1)</script></template>",
        "<p><![CDATA[<script>alert(1)</script>]]></p>",
        "<<script>script>alert(1)<</script>/script>",
        "<table background=\"javascript:alert(1)\"><tr><td>字</td></tr></table>",
        "<isindex action=javascript:alert(1) type=image>",
        "<img src=\"/a/../../staff/sign-out\">",
        "<img src=\"//evil.example/count.png\"><img src=\"http://evil.example/count.png\">",
        "<xss id=x tabindex=1 onfocus=alert(1)></xss>",
        "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>",
    })
    void nothingThatActsOrCallsHomeIsLeft(String pasted) {
        var clean = Html.clean(pasted);
        var read = Jsoup.parseBodyFragment(clean).body();
        assertThat(read.select("script, style, iframe, object, embed, form, input, svg, math, link, meta, base, img, template, video, source"))
                .isEmpty();
        for (var element : read.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                assertThat(attribute.getValue()).doesNotContainIgnoringCase("script:").doesNotContain("evil");
            }
        }
        assertThat(Html.clean(clean)).as("cleaned again").isEqualTo(clean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        headings begin at two  | <h1>标题</h1><h6>小</h6>                                | <h2>标题</h2><h4>小</h4>
        bold is emphasis       | <p><b>重要</b><i>注</i></p>                              | <p><strong>重要</strong><em>注</em></p>
        typed indents go       | <p>　　各村：</p><p>&nbsp;&nbsp;<span>请</span></p>      | <p>各村：</p><p>请</p>
        empty lines go         | <p>一</p><p>&nbsp;</p><p><br></p><p>二</p>               | <p>一</p><p>二</p>
        editors' lines         | <div>一</div><div><div>二</div></div>                    | <p>一</p><p>二</p>
        a date at the right    | <p style='text-align: right; color: red'>2017年9月</p>   | <p class="right">2017年9月</p>
        spans of a table       | <table><tr><td colspan=2 width=3>一</td></tr></table>    | <table tabindex="0"><tbody><tr><td colspan="2">一</td></tr></tbody></table>
        no absurd spans        | <table><tr><td colspan=9999>一</td></tr></table>         | <table tabindex="0"><tbody><tr><td>一</td></tr></tbody></table>
        an empty corner        | <table><tr><th></th><th>年</th></tr></table>              | <table tabindex="0"><tbody><tr><td></td><th>年</th></tr></tbody></table>
        links stay             | <p><a href="/wanlong/" target=_blank>栏目</a></p>        | <p><a href="/wanlong/">栏目</a></p>
        our own pictures stay  | <p><img src="/wanlong/file/a.png" alt="图" width=9></p>  | <p><img src="/wanlong/file/a.png" alt="图" /></p>
        """)
    void pastedTextBecomesTheLittleThatADocumentNeeds(String what, String pasted, String clean) {
        assertThat(Html.clean(pasted)).isEqualTo(clean);
        assertThat(Html.clean(clean)).isEqualTo(clean);
    }

    @Test
    void aPasteFromWordIsOnlyItsWords() {
        var pasted =
                """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- /* Font Definitions */ @font-face {font-family:宋体;} --></style></head>
                <body lang=ZH-CN><!--StartFragment--><p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>关于防汛的通知<span lang=EN-US><o:p></o:p></span></span></b></p>
                <p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋'>各村（社区）：</span></p><!--[if !supportEmptyParas]--><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--[endif]--><!--EndFragment--></body></html>
                """;
        assertThat(Html.clean(pasted).replace("\n", ""))
                .isEqualTo("<p class=\"center\"><strong>关于防汛的通知</strong></p><p>各村（社区）：</p>");
    }

    @Test
    void wordsAreLinesAndCells() {
        assertThat(Html.words("<h2>标题</h2><p>甲&amp;乙<br />丙</p><table><tbody><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></tbody></table>"))
                .isEqualTo("标题\n甲&乙\n丙\n一\t二\t\n三");
    }
}
