package org.gongkai.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.gongkai.mail.mime.MessageReader;
import org.gongkai.mail.ReceivedMail.Attached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail as it is met in Chinese offices, and mail that is broken. */
class MessageReaderTest {
    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest(name = "{0} says that it is {1}")
    @CsvSource(
            textBlock =
                    """
                    GBK,     gb2312
                    GB18030, gb18030
                    GBK,     x-unknown-charset
                    UTF-8,   utf-8
                    UTF-8,   x-unknown-charset
                    GBK,     us-ascii
                    Big5,    big5
                    """)
    void theTextIsReadWhateverItsEncodingCallsItself(String encoding, String named) {
        var charset = Charset.forName(encoding);
        var text = encoding.equals("Big5") ? "公開申請" : "镕公开申请，危房改造";
        var mail = read(
                """
                From: <a@example.cn>
                Subject: =?%1$s?B?%2$s?=
                Content-Type: text/plain; charset=%1$s
                Content-Transfer-Encoding: base64

                %2$s
                """
                        .formatted(named, Written.base64(text, charset)));

        assertThat(mail.text()).isEqualTo(text);
    }

    @Test
    void aSubjectInGbkThatCallsItselfGb2312KeepsTheCharactersThatGb2312LacksAndBareBytesAreReadToo() {
        assertThat(read("Subject: =?gb2312?B?" + Written.base64("朱镕基", GBK) + "?=\n\n").subject()).isEqualTo("朱镕基");
        assertThat(MessageReader.read(Written.message("Subject: 公开申请\n\n", GBK)).subject()).isEqualTo("公开申请");
        assertThat(MessageReader.read(Written.message("Subject: 公开申请\n\n", StandardCharsets.UTF_8)).subject()).isEqualTo("公开申请");
    }

    @Test
    void ofAPageOnlyWhatItSaysIsKept() {
        var mail = read(
                """
                Content-Type: text/html; charset=utf-8

                <html><head><title>x</title><style>p{color:red}</style></head><body><p>申请公开<b>名册</b></p><div>谢谢</div>
                <script>alert(1)</script><img src="http://tracker.example/x.gif"></body></html>
                """);

        assertThat(mail.text()).isEqualTo("申请公开名册\n谢谢");
    }

    @Test
    void filesKeepTheirNamesWinmailDatAmongThem() {
        var mail = read(
                """
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: multipart/alternative; boundary=C

                --C
                Content-Type: text/plain; charset=utf-8

                正文
                --C
                Content-Type: text/html; charset=utf-8

                <p>正文</p>
                --C--
                --B
                Content-Type: application/pdf; name="=?GBK?B?%s?="
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                JVBERi0=
                --B
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename*=UTF-8''%%E7%%94%%B3%%E8%%AF%%B7.docx

                x
                --B
                Content-Type: application/ms-tnef
                Content-Disposition: attachment

                x
                --B--
                """
                        .formatted(Written.base64("身份证.pdf", GBK)));

        assertThat(mail.text()).isEqualTo("正文");
        assertThat(mail.attachments()).extracting(Attached::name).containsExactly("身份证.pdf", "申请.docx", "winmail.dat");
        assertThat(mail.attachments().getFirst().content()).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aBrokenPartDoesNotTakeTheOthersWithIt() {
        var mail = read(
                """
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain; charset=utf-8

                正文
                --B
                Content-Type: application/pdf; name=a.pdf
                Content-Transfer-Encoding: base64

                JVBE###Ri0!
                --B
                Content-Type: application/pdf; name=b.pdf
                Content-Transfer-Encoding: x-invented

                x
                """);

        assertThat(mail.text()).isEqualTo("正文");
        assertThat(mail.attachments()).extracting(Attached::name).contains("a.pdf", "b.pdf");
    }

    @Test
    void partsWithoutEndAreCutAndNamesThatDisguiseThemselvesAreShownAsTheyAre() {
        var many = new StringBuilder("Content-Type: multipart/mixed; boundary=B\n\n");
        for (var i = 0; i < 5000; i++) {
            many.append("--B\nContent-Type: application/pdf; name=\"a\u202Efdp.exe\"\n\nx\n");
        }
        var mail = read(many.toString());
        var deep = new StringBuilder();
        for (var i = 0; i < 2000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=B").append(i).append("\n\n--B").append(i).append('\n');
        }

        assertThat(mail.attachments()).hasSizeLessThan(101);
        assertThat(mail.cut()).isTrue();
        assertThat(mail.attachments().getFirst().name()).doesNotContain("\u202E");
        assertThat(read(deep.toString()).cut()).isTrue();
    }

    @Test
    void aLineBreakHiddenInASubjectOrASenderStaysInsideIt() {
        var mail = read("Subject: =?utf-8?B?" + Written.base64("好\r\nBcc: x@example.cn", StandardCharsets.UTF_8) + "?=\n"
                + "From: =?utf-8?B?" + Written.base64("名\r\n字", StandardCharsets.UTF_8) + "?= <a@example.cn>\nMessage-ID: <a b@c>\n\n");

        assertThat(mail.subject()).isEqualTo("好 Bcc: x@example.cn");
        assertThat(mail.fromName()).isEqualTo("名 字");
        assertThat(mail.messageId()).isNull();
    }

    @Test
    void noBytesMakeItFail() {
        var random = new Random(20261121);
        var sample = new String(Written.request("one@example.cn"), StandardCharsets.UTF_8) + "Content-Type: multipart/mixed; boundary=B\n\n--B\n";
        for (var i = 0; i < 1000; i++) {
            var bytes = sample.getBytes(StandardCharsets.UTF_8);
            for (var j = 0; j < 40; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(MessageReader.read(bytes)).isNotNull();
        }
        assertThat(MessageReader.read(new byte[0]).subject()).isEmpty();
    }

    private static ReceivedMail read(String text) {
        return MessageReader.read(Written.message(text));
    }
}
