package wenbao.channel.sms.tencent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The vector was recorded from the provider's own SDK (protocols, B6). */
class Tc3Test {
  private static final Instant AT = Instant.ofEpochSecond(1795312361);
  private static final byte[] BODY =
      """
      {"PhoneNumberSet":["+8613800138000"],"SmsSdkAppId":"1400006666","TemplateId":"1110",\
      "SignName":"某某局","TemplateParamSet":["4370"],"SessionContext":"sess"}\
      """
          .getBytes(UTF_8);

  @Test
  void signs_as_the_sdk_does() {
    assertThat(BODY).hasSize(159);
    assertThat(Tc3.signature("SKEY", "127.0.0.1:27810", "127", AT, BODY))
        .isEqualTo("f55b417b83efeb1ad4e1b27f1c672dd514d54826b7df8ae3da67bf106cedff5a");
    assertThat(Tc3.authorization("SID", "SKEY", "127.0.0.1:27810", "127", AT, BODY))
        .startsWith(
            "TC3-HMAC-SHA256 Credential=SID/2026-11-22/127/tc3_request,"
                + " SignedHeaders=content-type;host, Signature=f55b417b");
  }
}
