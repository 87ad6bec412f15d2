package wenbao.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenbao.channel.outbound.Exchange;
import wenbao.channel.sms.generic.GenericGateway;
import wenbao.testing.HandClock;

class LinesTest {
  private static final String SECRET = Settings.SECRET;
  private static final URI API = URI.create(CheckLine.API);

  @ParameterizedTest
  @ValueSource(strings = {"suining-106", "suining106"})
  void a_name_stays_as_it_is_written(String name) {
    try (var context = start(name, "generic")) {
      assertThat(context.getBean(Lines.class).find(name)).contains(generic(name, "suining", true));
    }
  }

  @Test
  void the_service_does_not_start_with_a_wrong_line() {
    assertThatThrownBy(() -> start("suining-106", "alyun").close())
        .rootCause()
        .hasMessage(
            "wenbao.sms.lines.suining-106.provider: “alyun” is not right; expected one of"
                + " [aliyun, cmpp, generic, huawei, tencent]");
  }

  private static ApplicationContext start(String line, String provider) {
    var yaml =
        """
        sms-fakes: true
        wenbao:
          sms:
            lines:
              %s:
                bureau: suining
                provider: %s
                secret: "%s"
                signature: 遂宁医保
                api: %s
                hmac: true
        """
            .formatted(line, provider, SECRET, API);
    var read = new YamlPropertySourceLoader().read("lines", yaml.getBytes());
    return ApplicationContext.builder().propertySources(PropertySource.of("lines", read)).start();
  }

  @Test
  void says_everything_that_is_wrong_at_once_and_no_secret() {
    var wrong =
        Settings.line("Suining_106", "遂宁", null, "secret123", "【】", "sms.example.org", false);

    assertThatThrownBy(() -> lines(wrong, line("b-1", "suining", "x y", API.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            wenbao.sms.lines.Suining_106.provider: nothing is not right; expected one of [generic]
            wenbao.sms.lines.Suining_106: “Suining_106” is not right; expected a name like \
            suining-106
            wenbao.sms.lines.Suining_106.bureau: “遂宁” is not right; expected the id of a bureau, \
            like suining
            wenbao.sms.lines.Suining_106.secret: it is not right; expected 32 to 128 hexadecimal \
            digits in quotes (openssl rand -hex 16)
            wenbao.sms.lines.Suining_106.signature: “” is not right; expected a filed one, like \
            遂宁医保
            wenbao.sms.lines.Suining_106.api: “sms.example.org” is not right; expected an address \
            like https://sms.example.org/v1
            wenbao.sms.lines.b-1.signature: “x y” is not right; expected a filed one, like 遂宁医保\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # key        | value                   | what is said of it
          api          | https://sms.example.org | an address like cmpp://192.0.2.1:7890
          api          | cmpp://192.0.2.1:7890   |
          version      | 2.0                     |
          version      | 3                       |
          version      | 3.1                     | "2.0" or "3.0"
          connections  | 0                       | a number from 1 to 16
          window       | 17                      | a number from 1 to 16
          per-second   | 0                       | a number from 1 to 1000
          key-id       | 1069001                 | the login, 1 to 6 letters or digits
          key-id       | ''                      | what cmpp has given you
          key-secret   | ''                      | what cmpp has given you
          sender       | 遂宁                     | the number, like 10690000
          service-id   | 医保                     | at most 10 letters or digits
          hmac         | true                    | false: cmpp does not sign its calls
          secret       | 0123                    | 32 to 128 hexadecimal digits in quotes
          """)
  void a_line_by_cmpp(String key, String value, String complaint) {
    var line = new HashMap<String, Object>(FakeLine.byCmpp("suining-106"));
    line.put("wenbao.sms.lines.suining-106." + key, value);
    line.put("sms-fakes", "true");

    if (complaint == null) {
      ApplicationContext.run(line).close();
    } else {
      assertThatThrownBy(() -> ApplicationContext.run(line).close())
          .rootCause()
          .message()
          .startsWith("wenbao.sms.lines.suining-106." + key + ": ")
          .contains("is not right; expected " + complaint);
    }
  }

  @Test
  void our_examples_are_accepted() {
    var lines = lines(line(CheckLine.NAME, CheckLine.BUREAU, CheckLine.SIGNATURE, CheckLine.API));

    assertThat(lines.find(CheckLine.NAME)).isPresent();
  }

  @Test
  void a_line_without_bureau_belongs_to_the_bureau_of_the_installation() {
    assertThat(lines(line("a", null, "【遂宁医保】", API + "/")).find("a"))
        .contains(generic("a", "dazhou", false));
  }

  /** Whoever signs it would sign a port that is not sent. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://sms.example.org:443,     https://sms.example.org
          https://sms.example.org:443/v1,  https://sms.example.org/v1
          http://sms.example.org:80/v1/,   http://sms.example.org/v1
          https://sms.example.org:8443/v1, https://sms.example.org:8443/v1
          """)
  void a_usual_port_is_left_out(String written, String api) {
    var found = lines(line("a", "suining", "遂宁医保", written)).find("a").orElseThrow();
    assertThat(found.api()).hasToString(api);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # line, secret,                             opens
          a,      0123456789abcdef0123456789abcdef,  true
          a,      0123456789ABCDEF0123456789ABCDEF,  false
          a,      0123456789abcdef0123456789abcde,   false
          a,      00000000000000000000000000000000,  false
          b,      0123456789abcdef0123456789abcdef,  false
          b,      00000000000000000000000000000000,  false
          """)
  void opens(String name, String secret, boolean opens) {
    var lines = lines(line("a", "suining", "遂宁医保", API.toString()));

    assertThat(lines.open(name, secret).isPresent()).isEqualTo(opens);
  }

  @Test
  void no_secret_is_printed() {
    var settings = line("a", "suining", "遂宁医保", API.toString());

    assertThat("" + settings + lines(settings).find("a")).doesNotContain(SECRET);
  }

  private static Line generic(String name, String bureau, boolean signed) {
    return new Line(
        name,
        bureau,
        "generic",
        SECRET,
        "遂宁医保",
        API,
        signed,
        new Line.Access("", "", "", "", ""),
        new Line.Cmpp((short) 0x30, 1, 16, 20, ""),
        Templates.NONE,
        new Line.Budget(20, 20_000));
  }

  private static LineSettings line(String name, String bureau, String signature, String api) {
    return Settings.line(name, bureau, "generic", SECRET, signature, api, false);
  }

  private static Lines lines(LineSettings... written) {
    var sending = Settings.sending(Duration.ofSeconds(10), 12, Duration.ofHours(24));
    var generic =
        new GenericGateway(new Exchange(sending), JsonMapper.createDefault(), new HandClock());
    return new Lines(List.of(written), List.of(generic), "dazhou");
  }
}
