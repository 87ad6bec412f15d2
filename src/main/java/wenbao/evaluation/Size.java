package wenbao.evaluation;

import java.nio.charset.StandardCharsets;
import wenbao.answering.Renderings;
import wenbao.domain.Segments;

/**
 * How much room a reply takes.
 *
 * @param segments of all its SMS together, as they are paid for
 * @param bytes on WeChat
 */
public record Size(int segments, int bytes) {
  static Size of(Renderings reply) {
    return new Size(
        reply.sms().stream().mapToInt(sms -> Segments.of(sms).size()).sum(),
        reply.wechat().getBytes(StandardCharsets.UTF_8).length);
  }
}
