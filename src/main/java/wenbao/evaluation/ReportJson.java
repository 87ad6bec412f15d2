package wenbao.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import wenbao.evaluation.Question.Kind;

/** The figures for other programs. What could not be measured is null. */
public final class ReportJson {
  private final ObjectMapper json = new ObjectMapper();

  public String of(Report report) {
    Figures f = report.figures();
    ObjectNode root = json.createObjectNode();
    root.put("at", f.run().at().toString());
    root.put("bureau", f.run().setup().bureau());
    root.put("channel", f.run().setup().channel().id());
    root.put("embeddings", f.run().setup().embeddings());
    root.put("catalogue", f.run().catalogue());
    f.run().files().forEach(root.putArray("files")::add);
    root.put("messages", f.messages());
    headlines(root, f);
    verdicts(root.putObject("verdicts"), f);
    latency(root.putObject("latency-ms"), f.latency());
    sizes(root, f);
    calibration(root.putArray("calibration-bins"), f.calibration());
    rejection(root.putArray("rejection-curve"), f.rejection());
    labels(root.putArray("labels"), f);
    tags(root.putArray("tags"), f);
    confusions(root.putArray("confusions"), f);
    report.without().ifPresent(words -> without(root.putObject("without-embeddings"), words));
    return root.toPrettyString() + "\n";
  }

  private static void headlines(ObjectNode root, Figures f) {
    share(root, "rank-1", f.rank1());
    share(root, "rank-3", f.rank3());
    share(root, "told-right", f.toldRight());
    share(root, "told-wrong", f.toldWrong());
    share(root, "asked-right", f.askedRight());
    share(root, "decisions-right", f.decisionsRight());
    share(root, "not-ours-told", f.notOursTold());
    share(root, "turns-right", f.turns());
    share(root, "dialogues-right", f.dialogues());
    number(root, "calibration-error", f.calibration().error());
    share(root, "right-at-0.9", f.calibration().sure());
  }

  /** The same keys as above, as far as the two runs are compared. */
  private static void without(ObjectNode node, Figures words) {
    headlines(node, words);
    latency(node.putObject("latency-ms"), words.latency());
  }

  private static void verdicts(ObjectNode node, Figures f) {
    for (Kind kind : Kind.values()) {
      ObjectNode own = node.putObject(kind.id());
      for (Verdict verdict : Verdict.values()) own.put(verdict.id(), f.of(kind).count(verdict));
    }
  }

  private static void latency(ObjectNode node, Latency latency) {
    node.put("messages", latency.n());
    number(node, "p50", latency.p50());
    number(node, "p95", latency.p95());
    number(node, "p99", latency.p99());
    number(node, "max", latency.max());
  }

  /** Each channel has its own measure; the web and the API have none. */
  private static void sizes(ObjectNode root, Figures f) {
    switch (f.run().setup().channel()) {
      case SMS -> {
        ObjectNode node = root.putObject("replies-by-segments");
        f.sizes().segments().forEach((segments, n) -> node.put(segments.toString(), n));
      }
      case WECHAT -> root.put("largest-reply-bytes", f.sizes().bytes());
      case WEB, API, TELEPHONE -> {}
    }
  }

  private static void calibration(ArrayNode nodes, Calibration calibration) {
    for (var bin : calibration.bins()) {
      ObjectNode node = nodes.addObject();
      number(node, "from", bin.from());
      number(node, "to", bin.to());
      number(node, "probability", bin.probability());
      share(node, "right", bin.right());
    }
  }

  private static void rejection(ArrayNode nodes, Rejection rejection) {
    for (var point : rejection.points()) {
      ObjectNode node = nodes.addObject();
      number(node, "from", point.from());
      share(node, "told", point.told());
      share(node, "right", point.right());
    }
  }

  private static void labels(ArrayNode nodes, Figures f) {
    for (PerLabel label : f.labels()) {
      ObjectNode node = nodes.addObject();
      node.put("label", label.label().value()).put("messages", label.n());
      node.put("rank-1", label.rank1()).put("rank-3", label.rank3());
      node.put("right", label.right()).put("told-wrong", label.toldWrong());
    }
  }

  private static void tags(ArrayNode nodes, Figures f) {
    for (PerTag tag : f.tags()) {
      ObjectNode node = nodes.addObject().put("tag", tag.tag()).put("messages", tag.n());
      share(node, "rank-1", tag.rank1());
      share(node, "rank-3", tag.rank3());
      share(node, "told-right", tag.toldRight());
      share(node, "told-wrong", tag.toldWrong());
      share(node, "decisions-right", tag.decisionsRight());
    }
  }

  private static void confusions(ArrayNode nodes, Figures f) {
    for (Confusion confusion : f.confusions()) {
      ObjectNode node = nodes.addObject();
      node.put("label", confusion.label().value()).put("answered", confusion.answered().value());
      node.put("count", confusion.count()).put("told", confusion.told());
      ArrayNode examples = node.putArray("examples");
      for (var e : confusion.examples()) {
        examples.addObject().put("where", e.where()).put("text", e.text());
      }
    }
  }

  private static void share(ObjectNode node, String key, Share share) {
    ObjectNode own = node.putObject(key).put("count", share.count()).put("of", share.of());
    number(own, "share", share.value());
  }

  private static void number(ObjectNode node, String key, double value) {
    if (Double.isNaN(value)) node.putNull(key);
    else node.put(key, Math.round(value * 1e6) / 1e6);
  }
}
