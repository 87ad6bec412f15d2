package wenbao.channel.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenbao.channel.outbound.Sent;
import wenbao.channel.sms.Line;
import wenbao.domain.MobileNumber;
import wenbao.testing.Eventually;
import wenbao.testing.FakeOutbox;
import wenbao.testing.HandClock;

/** Whatever is at the other end, we hang up and try again. */
class BrokenCarrierTest {
  private static final int LOGIN = 39;

  enum Carrier {
    HANGS_UP,
    SAYS_NOTHING,
    FALLS_SILENT,
    TALKS_RUBBISH,
    TALKS_HTTP;

    /** What it says to the login. */
    void talk(Socket socket) throws IOException {
      var out = new DataOutputStream(socket.getOutputStream());
      switch (this) {
        case HANGS_UP -> socket.close();
        case SAYS_NOTHING -> {}
        case FALLS_SILENT -> login(out);
        case TALKS_RUBBISH -> {
          login(out);
          out.write(new byte[] {0, 0, 0, 13, 0, 0, 0, 99, 1, 1, 1, 1, 1});
        }
        case TALKS_HTTP -> out.writeBytes("HTTP/1.1 400 Bad Request\r\n\r\n");
      }
    }

    private static void login(DataOutputStream out) throws IOException {
      out.writeInt(33);
      out.writeInt(0x80000001);
      out.writeInt(1);
      out.write(new byte[4 + 16]);
      out.writeByte(0x30);
    }
  }

  @ParameterizedTest
  @EnumSource
  void is_called_again(Carrier carrier) throws Exception {
    var calls = new AtomicInteger();
    var threads = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try (var server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answer(server, carrier, calls));
      var api = URI.create("cmpp://127.0.0.1:" + server.getLocalPort());
      var line = Stand.line(api, new Line.Cmpp((short) 0x30, 1, 16, 100, ""), "s3cret");
      var opened =
          new CmppLine(line, Stand.PACE, (l, up) -> {}, new FakeOutbox(), new HandClock(), threads);
      opened.open();

      Eventually.assertThat(() -> assertThat(calls).hasValueGreaterThan(2));
      assertThat(opened.send("m1", new MobileNumber(Stand.ZHANG), "好"))
          .isInstanceOfAny(Sent.Again.class, Sent.Unconfirmed.class);
      opened.close();
    } finally {
      threads.shutdownGracefully();
    }
  }

  private static void answer(ServerSocket server, Carrier carrier, AtomicInteger calls) {
    try {
      while (true) {
        var socket = server.accept();
        calls.incrementAndGet();
        talk(carrier, socket);
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  private static void talk(Carrier carrier, Socket socket) {
    try {
      socket.getInputStream().readNBytes(LOGIN);
      carrier.talk(socket);
    } catch (IOException e) {
      // we hung up in the middle of its word
    }
  }
}
