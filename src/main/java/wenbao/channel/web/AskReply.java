package wenbao.channel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code POST /api/ask}. Other systems rely on every name in here. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AskReply(
    String inquiry,
    String outcome,
    String label,
    String bureau,
    @Nullable Published row,
    List<String> aspects,
    List<Candidate> candidates,
    List<Offered> choices,
    List<Part> fields,
    @Nullable AskReply second,
    Shown reply) {
  @Serdeable
  record Published(String document, String title, int line) {}

  @Serdeable
  record Candidate(String label, double probability, String by) {}

  @Serdeable
  record Offered(int number, String label, String name) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Part(String aspect, String text, List<String> sources) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(String wechat, List<String> sms, String web) {}
}
