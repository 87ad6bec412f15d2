package wenbao.channel.sms.aliyun;

import static wenbao.channel.sms.CloudAnswer.text;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.BeijingTime;
import wenbao.channel.sms.CloudAnswer;
import wenbao.channel.sms.CloudGateway;
import wenbao.channel.sms.Digest;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Pushed;
import wenbao.channel.sms.ReadObjects;
import wenbao.channel.sms.ReadObjects.Fields;
import wenbao.channel.sms.Report;
import wenbao.channel.sms.Templates;
import wenbao.channel.sms.Up;
import wenbao.domain.MobileNumber;

/** Alibaba Cloud: SmsUp and SmsReport in, SendSms out. It signs none of its calls. */
@Singleton
final class AliyunGateway extends CloudGateway {
  private static final String UP =
      """
      [{"phone_number":"13800138000","content":"异地备案","send_time":"2026-01-01 10:00:00",\
      "dest_code":"1234","sequence_id":"1234567890"}]\
      """;
  private static final String REPORT =
      """
      [{"phone_number":"13800138000","report_time":"2026-01-01 10:00:03","success":true,\
      "err_code":"DELIVERED","biz_id":"9006197469364984^0","out_id":"01J…-0"}]\
      """;

  private final ReadObjects read;
  private final InstantSource clock;

  AliyunGateway(ReadObjects read, CloudAnswer cloud, InstantSource clock) {
    super(cloud);
    this.read = read;
    this.clock = clock;
  }

  @Override
  public String provider() {
    return "aliyun";
  }

  @Override
  public Set<String> needs() {
    return Set.of("key-id", "key-secret");
  }

  @Override
  public Optional<String> api() {
    return Optional.of("https://dysmsapi.aliyuncs.com");
  }

  @Override
  public List<Up> messages(Pushed pushed) {
    return read.read(pushed.body(), this::message, UP);
  }

  /** {@code sequence_id} was a number once; one page repeats it for another number (B2). */
  private Up message(Fields up) {
    String key =
        String.join(" ", up.get("sequence_id"), up.get("phone_number"), up.get("send_time"));
    Instant at = BeijingTime.read(up.get("send_time"), clock.instant());
    return new Up(key, up.get("phone_number"), up.get("content"), at);
  }

  @Override
  public List<Report> reports(Pushed pushed) {
    return read.read(pushed.body(), this::report, REPORT);
  }

  /** By our own id where they give it back: theirs may be unknown yet. */
  private Report report(Fields report) {
    String id = report.find("out_id").isBlank() ? report.get("biz_id") : report.find("out_id");
    return new Report(
        id,
        report.get("success").equals("true"),
        report.find("err_code"),
        BeijingTime.read(report.find("report_time"), clock.instant()));
  }

  @Override
  public String taken() {
    return "{\"code\":0,\"msg\":\"接收成功\"}";
  }

  @Override
  protected HttpRequest request(
      Line line, Outbox.Message message, MobileNumber to, Templates.Filled filled) {
    var parameters = new TreeMap<String, String>();
    parameters.put("PhoneNumbers", to.digits());
    parameters.put("SignName", line.signature());
    parameters.put("TemplateCode", filled.code());
    parameters.put("OutId", message.id());
    if (!filled.values().isEmpty()) {
      parameters.put("TemplateParam", cloud.writtenText(filled.values()));
    }
    String query = Acs3.query(parameters);
    var request =
        HttpRequest.newBuilder(URI.create(line.api() + "/?" + query)).POST(BodyPublishers.noBody());
    var headers = headers(line.api());
    headers.forEach((name, value) -> {
      if (!name.equals("host")) request.header(name, value); // the JDK writes it
    });
    var access = line.access();
    return request
        .header(
            "Authorization", Acs3.authorization(access.keyId(), access.keySecret(), query, headers))
        .build();
  }

  private SortedMap<String, String> headers(URI api) {
    return new TreeMap<>(
        Map.of(
            "host",
            api.getAuthority(),
            "x-acs-action",
            "SendSms",
            "x-acs-version",
            "2017-05-25",
            "x-acs-date",
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            "x-acs-signature-nonce",
            UUID.randomUUID().toString().replace("-", ""),
            "x-acs-content-sha256",
            Digest.sha256("")));
  }

  @Override
  protected Optional<Sent> said(JsonNode answer) {
    String code = text(answer, "Code");
    if (code.isEmpty()) return Optional.empty();
    if (code.equals("OK")) return Optional.of(new Sent.Accepted(text(answer, "BizId")));
    String why = CloudAnswer.reason(code, text(answer, "Message"));
    return Optional.of(
        switch (code) {
          case "isp.SYSTEM_ERROR" -> new Sent.Unconfirmed(why);
          // A slip in the configuration, or too many at once: it did not leave.
          case "InvalidAccessKeyId.NotFound",
              "SignatureDoesNotMatch",
              "isv.ACCOUNT_NOT_EXISTS",
              "isv.OUT_OF_SERVICE",
              "isv.AMOUNT_NOT_ENOUGH" ->
              new Sent.Again(why);
          default -> code.startsWith("Throttling") ? new Sent.Again(why) : new Sent.Refused(why);
        });
  }
}
