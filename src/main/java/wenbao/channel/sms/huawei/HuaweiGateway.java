package wenbao.channel.sms.huawei;

import static java.nio.charset.StandardCharsets.UTF_8;
import static wenbao.channel.sms.CloudAnswer.text;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenbao.application.Outbox;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.CloudAnswer;
import wenbao.channel.sms.CloudGateway;
import wenbao.channel.sms.Line;
import wenbao.channel.sms.Pushed;
import wenbao.channel.sms.ReadObjects;
import wenbao.channel.sms.ReadObjects.Fields;
import wenbao.channel.sms.Rejected;
import wenbao.channel.sms.Report;
import wenbao.channel.sms.Templates;
import wenbao.channel.sms.Up;
import wenbao.domain.MobileNumber;

/** Huawei Cloud: forms in, batchSendSms out. It signs its calls where that is switched on. */
@Singleton
final class HuaweiGateway extends CloudGateway {
  private static final String UP =
      "from=%2B8613800138000&to=1069…&smsMsgId=2ea20735-f856-4376&body=%E5%A4%87%E6%A1%88"
          + "&createTime=2026-01-01T02%3A00%3A00Z";
  private static final String REPORT =
      "smsMsgId=2ea20735-f856-4376&status=DELIVRD&sequence=1&total=1"
          + "&updateTime=2026-01-01T02%3A00%3A00Z";
  private static final String BATCH =
      "{\"statusReportList\":[{\"smsMsgId\":\"2ea20735-f856-4376\",\"status\":\"DELIVRD\"}]}";
  private static final String PATH = "/sms/batchSendSms/v1";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DONE = "000000";

  private final ReadObjects read;
  private final ProvedCall proved;
  private final InstantSource clock;

  HuaweiGateway(ReadObjects read, CloudAnswer cloud, InstantSource clock) {
    super(cloud);
    this.read = read;
    this.proved = new ProvedCall(clock);
    this.clock = clock;
  }

  @Override
  public String provider() {
    return "huawei";
  }

  @Override
  public Set<String> needs() {
    return Set.of("key-id", "key-secret", "sender");
  }

  /** Each application has its own, in its data centre. */
  @Override
  public Optional<String> api() {
    return Optional.empty();
  }

  @Override
  public boolean signs() {
    return true;
  }

  @Override
  public void verify(Line line, Pushed pushed) {
    proved.verify(line.access(), pushed);
  }

  @Override
  public List<Up> messages(Pushed pushed) {
    var form = pushed.form();
    for (String name : List.of("smsMsgId", "from", "body")) {
      Rejected.unless(!form.getOrDefault(name, "").isBlank(), name + ": expected as in " + UP);
    }
    String written = form.getOrDefault("createTime", "");
    return List.of(new Up(form.get("smsMsgId"), form.get("from"), form.get("body"), at(written)));
  }

  private Instant at(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeException e) {
      return clock.instant();
    }
  }

  /** A form of one, or JSON of up to fifty. */
  @Override
  public List<Report> reports(Pushed pushed) {
    return new String(pushed.body(), UTF_8).stripLeading().startsWith("{")
        ? read.read(list(pushed.body()), this::report, BATCH)
        : List.of(report(pushed.form()));
  }

  private byte[] list(byte[] body) {
    var lists = read.read(body, fields -> fields.node().get("statusReportList"), BATCH);
    if (lists.getFirst() == null) throw Rejected.malformed("statusReportList: as in " + BATCH);
    return cloud.written(lists.getFirst());
  }

  private Report report(Fields fields) {
    String id = fields.find("extend").isBlank() ? fields.get("smsMsgId") : fields.find("extend");
    return report(id, fields.get("status"), fields.find("updateTime"));
  }

  private Report report(Map<String, String> form) {
    for (String name : List.of("smsMsgId", "status")) {
      Rejected.unless(!form.getOrDefault(name, "").isBlank(), name + ": expected as in " + REPORT);
    }
    String ours = form.getOrDefault("extend", "");
    String id = ours.isBlank() ? form.get("smsMsgId") : ours;
    return report(id, form.get("status"), form.getOrDefault("updateTime", ""));
  }

  private Report report(String id, String status, String updated) {
    return new Report(id, status.equalsIgnoreCase("DELIVRD"), status, at(updated));
  }

  @Override
  public String taken() {
    return "{\"code\":\"000000\",\"description\":\"success\"}";
  }

  @Override
  protected HttpRequest request(
      Line line, Outbox.Message message, MobileNumber to, Templates.Filled filled) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("from", line.access().sender());
    fields.put("to", "+86" + to.digits());
    fields.put("templateId", filled.code());
    fields.put("templateParas", cloud.writtenText(List.copyOf(filled.values().values())));
    fields.put("signature", line.signature());
    fields.put("extend", message.id()); // comes back with the report
    byte[] body = form(fields).getBytes(UTF_8);
    var headers =
        new TreeMap<>(
            Map.of(
                "content-type", FORM,
                "host", line.api().getAuthority(),
                "x-sdk-date", ProvedCall.WRITTEN.format(clock.instant())));
    var access = line.access();
    return HttpRequest.newBuilder(URI.create(line.api() + PATH))
        .header("Content-Type", FORM)
        .header("X-Sdk-Date", headers.get("x-sdk-date"))
        .header(
            "Authorization",
            SdkHmac.authorization(access.keyId(), access.keySecret(), PATH, headers, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  protected Optional<Sent> said(JsonNode answer) {
    String code = text(answer, "code");
    if (code.isEmpty()) return Optional.empty();
    JsonNode results = answer.get("result");
    JsonNode one =
        results != null && results.isArray() && results.size() > 0 ? results.get(0) : null;
    String status = one == null ? code : text(one, "status");
    if (code.equals(DONE) && one != null && status.equals(DONE)) {
      return Optional.of(new Sent.Accepted(text(one, "smsMsgId")));
    }
    return Optional.of(failed(status, text(answer, "description")));
  }

  private static Sent failed(String code, String said) {
    String why = CloudAnswer.reason(code, said);
    if (code.equals(DONE) || code.equals("E000000")) return new Sent.Unconfirmed(why);
    // Headers and keys: a slip in the configuration, and it did not leave.
    return code.matches("E000[01][0-9]{2}") ? new Sent.Again(why) : new Sent.Refused(why);
  }
}
