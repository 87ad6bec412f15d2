package wenbao.channel.sms.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The vector was recorded from the provider's own SDK (protocols, B4). */
class Acs3Test {
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "TemplateCode", "SMS_15305",
          "PhoneNumbers", "13800138000",
          "OutId", "out1",
          "TemplateParam", "{\"code\":\"1\"}",
          "SignName", "某某局");

  @Test
  void signs_as_the_sdk_does() {
    var headers =
        new TreeMap<>(
            Map.of(
                "host", "127.0.0.1:27810",
                "x-acs-action", "SendSms",
                "x-acs-version", "2017-05-25",
                "x-acs-date", "2026-11-22T01:52:41Z",
                "x-acs-signature-nonce", "ce114c73b7d02c546ea8c2bfbd20235b",
                "x-acs-content-sha256",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "x-acs-credentials-provider", "static_ak"));
    assertThat(Acs3.signature("AKSECRET", Acs3.query(PARAMETERS), headers))
        .isEqualTo("e44f601b9b51be975a60a9e8247a852dadc87db370ee7d7fb9b621dddb47050e");
    assertThat(Acs3.authorization("AKID", "AKSECRET", Acs3.query(PARAMETERS), headers))
        .startsWith("ACS3-HMAC-SHA256 Credential=AKID,SignedHeaders=host;x-acs-action;")
        .endsWith(",Signature=e44f601b9b51be975a60a9e8247a852dadc87db370ee7d7fb9b621dddb47050e");
  }

  @Test
  void writes_what_is_no_letter_in_percents() {
    assertThat(Acs3.query(Map.of("b", "a b*~+", "a", "局"))).isEqualTo("a=%E5%B1%80&b=a%20b%2A~%2B");
  }
}
