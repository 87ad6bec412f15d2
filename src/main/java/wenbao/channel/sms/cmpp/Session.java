package wenbao.channel.sms.cmpp;

import com.zx.sms.codec.cmpp.msg.CmppActiveTestRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppActiveTestResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppConnectResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppTerminateRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppTerminateResponseMessage;
import com.zx.sms.codec.cmpp.msg.Message;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import wenbao.channel.sms.Line;

/** One connection to the carrier, from its login to its end. */
final class Session extends SimpleChannelInboundHandler<Message> {
  private static final TimeUnit NANOS = TimeUnit.NANOSECONDS;
  private static final int EVERYBODY = 1_000_000;
  private static final int UNANSWERED_TESTS = 3;

  /** Who hears of it. */
  interface Ear {
    void loggedIn(Session session);

    /**
     * @param refused whether the carrier wants nothing to do with us
     */
    void ended(Session session, String why, boolean refused);
  }

  private final Line line;
  private final Pace pace;
  private final Inbound inbound;
  private final InstantSource clock;
  private final Ear ear;
  private final Unanswered unanswered;
  private final Semaphore window;
  private volatile @Nullable Channel channel;
  private boolean heard;
  private int tests;
  private String why = "the connection was closed";
  private boolean refused;
  private volatile boolean open;

  Session(Line line, Pace pace, Inbound inbound, InstantSource clock, Ear ear) {
    this.line = line;
    this.pace = pace;
    this.inbound = inbound;
    this.clock = clock;
    this.ear = ear;
    this.window = new Semaphore(line.cmpp().window(), true);
    this.unanswered = new Unanswered(window);
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    channel = context.channel();
    channel.writeAndFlush(Login.of(line, clock.instant()));
    context.executor().schedule(this::expectLogin, pace.answer().toNanos(), NANOS);
  }

  private void expectLogin() {
    if (!open) end("no answer to the login");
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, Message message) {
    heard = true;
    switch (message) {
      case CmppConnectResponseMessage answer -> login(context, answer.getStatus());
      case CmppSubmitResponseMessage answer -> unanswered.answered(answer);
      case CmppDeliverRequestMessage deliver ->
          inbound.take(deliver, result -> acknowledge(deliver, result));
      case CmppActiveTestRequestMessage test ->
          channel.writeAndFlush(new CmppActiveTestResponseMessage(test.getSequenceNo()));
      case CmppTerminateRequestMessage goodbye -> {
        open = false;
        why = "the carrier said goodbye";
        channel
            .writeAndFlush(new CmppTerminateResponseMessage(goodbye.getSequenceNo()))
            .addListener(ChannelFutureListener.CLOSE);
      }
      case CmppTerminateResponseMessage goodbye -> channel.close();
      default -> {} // an answer to our question whether anybody is there
    }
  }

  private void login(ChannelHandlerContext context, long status) {
    if (status != 0) {
      refused = true;
      end(Login.refusal(status));
      return;
    }
    open = true;
    long quiet = pace.quiet().toNanos();
    var tick = context.executor().scheduleAtFixedRate(this::tick, quiet, quiet, NANOS);
    channel.closeFuture().addListener(closed -> tick.cancel(false));
    ear.loggedIn(this);
  }

  private void tick() {
    unanswered.forget(pace.slot());
    tests = heard ? 0 : tests + 1;
    heard = false;
    if (tests > UNANSWERED_TESTS) {
      end("the carrier was silent");
    } else if (tests > 0) {
      channel.writeAndFlush(new CmppActiveTestRequestMessage());
    }
  }

  private void acknowledge(CmppDeliverRequestMessage deliver, int result) {
    var answer = new CmppDeliverResponseMessage(deliver.getSequenceNo());
    answer.setMsgId(deliver.getMsgId());
    answer.setResult(result);
    channel.writeAndFlush(answer);
  }

  boolean isOpen() {
    return open;
  }

  /** How many segments may leave before a response must come. */
  int room() {
    return window.availablePermits();
  }

  /**
   * Sends a segment as soon as the window has room.
   *
   * @return what becomes of it; empty when there was no room in time, or the connection is gone
   */
  Optional<CompletableFuture<Answer>> submit(CmppSubmitRequestMessage segment, Deadline deadline)
      throws InterruptedException {
    if (!open || !window.tryAcquire(deadline.nanosLeft(), NANOS)) return Optional.empty();
    var answer = new CompletableFuture<Answer>();
    try {
      // On the thread of the connection, so that its end comes surely before or surely after.
      channel.eventLoop().execute(() -> write(segment, answer));
      return Optional.of(answer);
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
  }

  private void write(CmppSubmitRequestMessage segment, CompletableFuture<Answer> answer) {
    unanswered.add(segment.getSequenceNo(), answer);
    channel
        .writeAndFlush(segment)
        .addListener(written -> {
          // Half a segment is none: the carrier reads whole frames only.
          if (!written.isSuccess()) unanswered.unwritten(segment.getSequenceNo(), written.cause());
        });
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    open = false;
    unanswered.lost();
    window.release(EVERYBODY); // whoever waits for room sees that there is no connection
    ear.ended(this, why, refused);
  }

  /** What is wrong with a frame may be quoted in the message, so the log has its kind only. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    end(cause.getClass().getSimpleName());
  }

  private void end(String reason) {
    why = reason;
    open = false;
    channel.close();
  }

  /** Says goodbye when everything is answered, or it is time. */
  void close(Deadline deadline) throws InterruptedException {
    if (channel == null) return;
    if (open) {
      window.tryAcquire(line.cmpp().window(), deadline.nanosLeft(), NANOS);
      open = false;
      channel.writeAndFlush(new CmppTerminateRequestMessage());
      channel.closeFuture().await(deadline.nanosLeft(), NANOS);
    }
    channel.close();
  }
}
