package org.gongkai.mail.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.gongkai.mail.PhoneNumber;
import org.gongkai.mail.SmsGateway.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses and templates of a gateway can be used, and which numbers it is given. */
class GatewaySettingsTest {
    @ParameterizedTest
    @CsvSource({
        "https://sms.example.gov.cn/send, true",
        "https://192.0.2.1/send, true",
        "http://127.0.0.1:8080/send, true",
        "http://[::1]/send, true",
        "http://10.1.2.3/send, true",
        "http://172.16.0.1/, true",
        "http://192.168.1.1/, true",
        "http://[fd12::1]/, true",
        "http://192.0.2.1/send, false",
        "http://172.32.0.1/, false",
        "http://[2001:db8::1]/, false"
    })
    void numbersGoEncryptedOrWithinTheOwnNetwork(URI address, boolean safe) throws UnknownHostException {
        assertThat(GatewayAddress.of(address.toString())).contains(address);
        assertThat(GatewayAddress.isSafe(address)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sms.example.cn", "ftp://sms.example.cn", "file:///etc/passwd", "https:///send", "https://user:pw@sms.example.cn", "http://a b/"})
    void whatIsNoAddressOfAGateway(String typed) {
        assertThat(GatewayAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JSON | {"m": "{phone}", "t": "{text}"}      | true
            JSON | {"m": [{phone}], "t": "{text}"}      | true
            JSON | {"m": "{phone}", "t": {text}}        | false
            JSON | {"m": "{phone}", "t": "{text}"       | false
            JSON | {"m": "{phone}"}                     | false
            JSON | "{phone} {text}"                     | false
            FORM | m={phone}&t={text}&k={key}           | true
            FORM | m={phone}&t={text}&sign=             | true
            FORM | m={phone} t={text}                   | false
            FORM | {"m": "{phone}", "t": "{text}"}      | false
            FORM | m={phone}                            | false
            """)
    void aTemplateHasBothPlacesAndIsWhatItSays(Format format, String template, boolean usable) {
        assertThat(Template.isUsable(format, template)).isEqualTo(usable);
    }

    @Test
    void aPlaceInAValueIsText() {
        var values = Map.of("phone", "{text}", "text", "$1 {phone} \\", "key", "", "id", "");
        assertThat(Template.filled(Format.JSON, "[\"{phone}\",\"{text}\"]", values)).isEqualTo("[\"{text}\",\"$1 {phone} \\\\\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "13912345678, true",
        "139 1234 5678, true",
        "+86 139-1234-5678, true",
        "8613912345678, true",
        "008613912345678, true",
        "１３９１２３４５６７８, true",
        "12912345678, false",
        "0955-1000001, false",
        "1391234567, false",
        "139123456789, false",
        "+85213912345678, false"
    })
    void aMobileNumberOfTheMainland(String typed, boolean mobile) {
        assertThat(PhoneNumber.of(typed)).isEqualTo(mobile ? java.util.Optional.of(new PhoneNumber("13912345678")) : java.util.Optional.empty());
    }
}
