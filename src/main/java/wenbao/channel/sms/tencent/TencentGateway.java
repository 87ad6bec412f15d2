package wenbao.channel.sms.tencent;

import static wenbao.channel.sms.CloudAnswer.text;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Tencent Cloud: replies and reports in, SendSms out. It signs none of its calls. */
@Singleton
final class TencentGateway extends CloudGateway {
  private static final String UP =
      """
      {"extend":"10","mobile":"13800138000","nationcode":"86","sign":"遂宁医保",\
      "text":"异地备案","time":1767225600}\
      """;
  private static final String REPORT =
      """
      [{"user_receive_time":"2026-01-01 10:00:03","nationcode":"86","mobile":"13800138000",\
      "report_status":"SUCCESS","errmsg":"DELIVRD","sid":"5000:1045710669157053657849499619"}]\
      """;
  private static final String SERVICE = "sms";
  private static final String REGION = "ap-guangzhou";

  private final ReadObjects read;
  private final InstantSource clock;

  TencentGateway(ReadObjects read, CloudAnswer cloud, InstantSource clock) {
    super(cloud);
    this.read = read;
    this.clock = clock;
  }

  @Override
  public String provider() {
    return "tencent";
  }

  @Override
  public Set<String> needs() {
    return Set.of("key-id", "key-secret", "app-id");
  }

  @Override
  public Optional<String> api() {
    return Optional.of("https://sms.tencentcloudapi.com");
  }

  @Override
  public List<Up> messages(Pushed pushed) {
    return read.read(pushed.body(), this::message, UP);
  }

  /** It gives a message no id of its own (B5). */
  private Up message(Fields up) {
    String key = String.join(" ", up.get("mobile"), up.get("time"), Digest.sha256(up.get("text")));
    return new Up(key, from(up), up.get("text"), at(up.get("time")));
  }

  private static String from(Fields up) {
    String mobile = up.get("mobile");
    return mobile.startsWith("+") ? mobile : up.find("nationcode") + mobile;
  }

  private Instant at(String seconds) {
    return seconds.matches("[0-9]{1,11}")
        ? Instant.ofEpochSecond(Long.parseLong(seconds))
        : clock.instant();
  }

  @Override
  public List<Report> reports(Pushed pushed) {
    return read.read(pushed.body(), this::report, REPORT);
  }

  private Report report(Fields report) {
    String id = report.find("ext").isBlank() ? report.get("sid") : report.find("ext");
    return new Report(
        id,
        report.get("report_status").equals("SUCCESS"),
        report.find("errmsg"),
        BeijingTime.read(report.find("user_receive_time"), clock.instant()));
  }

  @Override
  public String taken() {
    return "{\"result\":0,\"errmsg\":\"OK\"}";
  }

  @Override
  protected HttpRequest request(
      Line line, Outbox.Message message, MobileNumber to, Templates.Filled filled) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("PhoneNumberSet", List.of("+86" + to.digits()));
    fields.put("SmsSdkAppId", line.access().appId());
    fields.put("TemplateId", filled.code());
    fields.put("SignName", line.signature());
    fields.put("TemplateParamSet", List.copyOf(filled.values().values())); // by position
    fields.put("SessionContext", message.id());
    byte[] body = cloud.written(fields);
    var now = clock.instant();
    var access = line.access();
    String host = line.api().getAuthority();
    String region = access.region().isEmpty() ? REGION : access.region();
    return HttpRequest.newBuilder(URI.create(line.api() + "/"))
        .header("Content-Type", Tc3.JSON)
        .header("X-TC-Action", "SendSms")
        .header("X-TC-Version", "2021-01-11")
        .header("X-TC-Region", region)
        .header("X-TC-Timestamp", Long.toString(now.getEpochSecond()))
        .header(
            "Authorization",
            Tc3.authorization(access.keyId(), access.keySecret(), host, SERVICE, now, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  @Override
  protected Optional<Sent> said(JsonNode answer) {
    JsonNode response = answer.get("Response");
    if (response == null) return Optional.empty();
    JsonNode error = response.get("Error");
    if (error != null) return Optional.of(failed(text(error, "Code"), text(error, "Message")));
    JsonNode set = response.get("SendStatusSet");
    if (set == null || !set.isArray() || set.size() != 1) return Optional.empty();
    JsonNode status = set.get(0);
    return Optional.of(
        text(status, "Code").equals("Ok")
            ? new Sent.Accepted(text(status, "SerialNo"))
            : failed(text(status, "Code"), text(status, "Message")));
  }

  private static Sent failed(String code, String said) {
    String why = CloudAnswer.reason(code, said);
    if (code.startsWith("InternalError")) return new Sent.Unconfirmed(why);
    // A slip in the configuration, or too many at once: it did not leave.
    boolean later =
        code.startsWith("AuthFailure")
            || code.startsWith("RequestLimitExceeded")
            || code.startsWith("FailedOperation.InsufficientBalance");
    return later ? new Sent.Again(why) : new Sent.Refused(why);
  }
}
