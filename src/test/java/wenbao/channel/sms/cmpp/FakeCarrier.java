package wenbao.channel.sms.cmpp;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.codec.cmpp.wap.LongMessageFrameHolder;
import com.zx.sms.common.util.MsgId;
import com.zx.sms.connect.manager.EndpointConnector;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointEntity.SupportLongMessage;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.cmpp.CMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPServerEndpointEntity;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A carrier's gateway on loopback, by sms-core's own server, with faults. */
final class FakeCarrier implements AutoCloseable {
  static final String LOGIN = "106900";
  static final String PASSWORD = "s3cret";
  static final String SENDER = "10690000";
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(BEIJING);
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** What happens to the next segment; without one it is taken, and reported. */
  enum Fault {
    TAKEN,
    NO_RESPONSE,
    NOTHING,
    SLOWER,
    REFUSED,
    DROPPED,
    REPORT_FIRST,
    REPORT_TWICE,
    NO_REPORT,
    FAILED,
    LATE_RESPONSE
  }

  /** These wait for a segment that a report is asked for. */
  private static final Set<Fault> ABOUT_REPORTS =
      Collections.unmodifiableSet(
          EnumSet.of(Fault.REPORT_FIRST, Fault.REPORT_TWICE, Fault.NO_REPORT, Fault.FAILED));

  /** One segment as it came over the wire. */
  record Segment(
      String to,
      int total,
      int number,
      int reference,
      boolean reported,
      String text,
      String name) {}

  final List<Segment> segments = new CopyOnWriteArrayList<>();
  final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  final List<Long> acknowledged = new CopyOnWriteArrayList<>();
  final AtomicInteger logins = new AtomicInteger();

  private final Queue<CmppDeliverRequestMessage> owed = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
  private final CMPPServerEndpointEntity server = new CMPPServerEndpointEntity();
  private final CMPPServerChildEndpointEntity child = new CMPPServerChildEndpointEntity();
  private final InstantSource clock;

  FakeCarrier(int version, InstantSource clock) {
    this.clock = clock;
    String id = "carrier-" + COUNT.incrementAndGet();
    server.setId(id);
    server.setHost("127.0.0.1");
    server.setPort(freePort());
    server.setValid(true);
    child.setId(id + "-child");
    child.setUserName(LOGIN);
    child.setPassword(PASSWORD);
    child.setVersion((short) version);
    child.setMaxChannels((short) 9);
    child.setRetryWaitTimeSec((short) 10);
    child.setMaxRetryCnt((short) 20);
    child.setCloseWhenRetryFailed(false);
    child.setSupportLongmsg(SupportLongMessage.SEND); // what we send is looked at as it comes
    child.setBusinessHandlerSet(List.of(new Gateway()));
    server.addchild(child);
    EndpointManager.INS.openEndpoint(server);
    clockwork.scheduleWithFixedDelay(this::pay, 5, 5, TimeUnit.MILLISECONDS);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI api() {
    return URI.create("cmpp://127.0.0.1:" + server.getPort());
  }

  /** Whole texts, by the references of their segments. */
  List<String> texts(String to) {
    var joined = new LinkedHashMap<Integer, StringBuilder>();
    for (var segment : segments) {
      if (!segment.to().equals(to)) continue;
      int reference = segment.total() == 1 ? -segments.indexOf(segment) - 1 : segment.reference();
      joined.computeIfAbsent(reference, r -> new StringBuilder()).append(segment.text());
    }
    return joined.values().stream().map(StringBuilder::toString).toList();
  }

  @Sharable
  private final class Gateway extends AbstractBusinessHandler {
    @Override
    public String name() {
      return "gateway";
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
      logins.incrementAndGet();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      switch (message) {
        case CmppSubmitRequestMessage submit -> take(context, submit);
        case CmppDeliverResponseMessage answer -> acknowledged.add(answer.getResult());
        default -> context.fireChannelRead(message);
      }
    }
  }

  private void take(ChannelHandlerContext context, CmppSubmitRequestMessage submit) {
    var name = new MsgId(clock.millis());
    boolean reported = submit.getRegisteredDelivery() == 1;
    var fault = reported || !ABOUT_REPORTS.contains(faults.peek()) ? faults.poll() : null;
    if (fault == Fault.SLOWER || fault == Fault.REFUSED) {
      answer(context, submit, name, fault == Fault.SLOWER ? 8 : 10);
      return;
    }
    var segment = segment(submit, name);
    segments.add(segment);
    if (fault == Fault.REPORT_FIRST) report(segment, name, "DELIVRD");
    respond(context, submit, name, fault);
    switch (fault) {
      case NOTHING, NO_REPORT, REPORT_FIRST -> {}
      case FAILED -> report(segment, name, "UNDELIV");
      case LATE_RESPONSE -> later(1_800, () -> report(segment, name, "DELIVRD"));
      case REPORT_TWICE -> {
        report(segment, name, "DELIVRD");
        report(segment, name, "DELIVRD");
      }
      case null, default -> report(segment, name, "DELIVRD");
    }
  }

  private void respond(
      ChannelHandlerContext context, CmppSubmitRequestMessage submit, MsgId name, Fault fault) {
    switch (fault) {
      case NO_RESPONSE, NOTHING -> {}
      case DROPPED -> context.channel().close();
      case REPORT_FIRST -> later(200, () -> answer(context, submit, name, 0));
      case LATE_RESPONSE -> later(1_500, () -> answer(context, submit, name, 0));
      case null, default -> answer(context, submit, name, 0);
    }
  }

  private void later(int millis, Runnable job) {
    clockwork.schedule(job, millis, TimeUnit.MILLISECONDS);
  }

  private static void answer(
      ChannelHandlerContext context, CmppSubmitRequestMessage submit, MsgId name, int result) {
    var answer = new CmppSubmitResponseMessage(submit.getSequenceNo());
    answer.setMsgId(name);
    answer.setResult(result);
    context.channel().writeAndFlush(answer);
  }

  private static Segment segment(CmppSubmitRequestMessage submit, MsgId name) {
    byte[] content = submit.getMsgContentBytes();
    boolean joined = submit.getTpudhi() == 1;
    int header = joined ? 6 : 0;
    return new Segment(
        submit.getDestterminalId()[0],
        submit.getPktotal(),
        submit.getPknumber(),
        joined ? content[3] & 0xff : 0,
        submit.getRegisteredDelivery() == 1,
        new String(content, header, content.length - header, UTF_16BE),
        name.toString());
  }

  private void report(Segment segment, MsgId name, String stat) {
    if (!segment.reported()) return;
    var report = new CmppReportRequestMessage();
    report.setMsgId(name);
    report.setStat(stat);
    report.setDestterminalId(segment.to());
    report.setSubmitTime(MINUTE.format(clock.instant()));
    report.setDoneTime(MINUTE.format(clock.instant()));
    var deliver = new CmppDeliverRequestMessage();
    deliver.setDestId(SENDER);
    deliver.setSrcterminalId(segment.to());
    deliver.setReportRequestMessage(report);
    owed.add(deliver);
  }

  /** A citizen writes; long texts are cut by sms-core. */
  void write(String from, String text) {
    write(from, text, new MsgId(clock.millis()));
  }

  /** The same, given again on the next connection until it is acknowledged. */
  void writeSurely(String from, String text) throws Exception {
    var deliver = new CmppDeliverRequestMessage();
    deliver.setMsgId(new MsgId(clock.millis()));
    deliver.setDestId(SENDER);
    deliver.setSrcterminalId(from);
    deliver.setMsgContent(text);
    owed.addAll(LongMessageFrameHolder.splitLongSmsMessage(child, deliver));
  }

  /** What waits to be acknowledged or reported. */
  int owed() {
    return owed.size() + underWay.get();
  }

  /** The same name for what is delivered again. */
  void write(String from, String text, MsgId name) {
    var deliver = new CmppDeliverRequestMessage();
    deliver.setMsgId(name);
    deliver.setDestId(SENDER);
    deliver.setSrcterminalId(from);
    deliver.setMsgContent(text);
    connector().asynwrite(deliver);
  }

  /** One part of a long text is lost on its way. */
  void writeWithout(int part, String from, String text) throws Exception {
    var deliver = new CmppDeliverRequestMessage();
    deliver.setDestId(SENDER);
    deliver.setSrcterminalId(from);
    deliver.setMsgContent(text);
    var parts = LongMessageFrameHolder.splitLongSmsMessage(child, deliver);
    parts.remove(part - 1);
    owed.addAll(parts);
  }

  private EndpointConnector<EndpointEntity> connector() {
    return child.getSingletonConnector();
  }

  /** Reports that are lost with a connection are given by the next. */
  private void pay() {
    for (int i = owed.size(); i > 0; i--) {
      var deliver = owed.poll();
      var given = connector().synwrite(deliver);
      if (given == null) {
        owed.add(deliver);
        return;
      }
      underWay.incrementAndGet();
      given.addListener(answered -> {
        if (!answered.isSuccess()) owed.add(deliver);
        underWay.decrementAndGet();
      });
    }
  }

  int connections() {
    return connector().getConnectionNum();
  }

  /** Hangs up on everybody. */
  void drop() throws Exception {
    connector().close();
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
    EndpointManager.INS.remove(child.getId());
    EndpointManager.INS.remove(server.getId());
  }
}
