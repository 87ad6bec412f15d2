package wenbao.channel.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.simple.SimpleHttpHeaders;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Exchange;
import wenbao.domain.Channel;
import wenbao.domain.MobileNumber;

/** What the tests of all providers need. */
public final class Clouds {
  public static final String ID = "01JABCDEFGHJKMNPQRSTVWXYZ0-0";
  public static final MobileNumber ZHANG = new MobileNumber("13800138000");
  public static final String NO_TEMPLATE = "没有报备过的一句话。";
  public static final String WHOLE = "异地就医备案：国家医保服务平台APP可以办。";
  public static final String GENERAL = "住院费用报销：责任科室保障和指导科，电话0825-2257609。";

  private Clouds() {}

  /** A line with two filed texts: {@link #WHOLE} and one that {@link #GENERAL} reads like. */
  public static Line line(String provider, URI api) {
    var templates =
        List.of(
            new Templates.Template("T1", WHOLE),
            new Templates.Template("T2", "{name}：责任科室{office}，电话{phone}。"));
    return new Line(
        "suining-106",
        "suining",
        provider,
        Settings.SECRET,
        "遂宁医保",
        api,
        true,
        new Line.Access("KEYID", "KEYSECRET", "1400006666", "1069000012", ""),
        new Line.Cmpp((short) 0x30, 1, 16, 100, ""),
        new Templates(templates, 20),
        new Line.Budget(20, 20_000));
  }

  public static Exchange exchange() {
    return new Exchange(Settings.sending(Duration.ofMillis(400), 3, Duration.ofHours(1)));
  }

  public static JsonMapper json() {
    return JsonMapper.createDefault();
  }

  public static Outbox.Message message(String text) {
    return new Outbox.Message(ID, Channel.SMS, "suining-106", ZHANG.digits(), text, 0, 0);
  }

  public static Pushed pushed(String body) {
    return pushed("/up", Map.of(), body);
  }

  public static Pushed pushed(String path, Map<String, String> headers, String body) {
    return new Pushed(
        "POST",
        path,
        new SimpleHttpHeaders(headers, ConversionService.SHARED),
        body.getBytes(UTF_8));
  }
}
