package wenbao.application.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * Accepted sentences beside the files of today, which may have changed since: what the files say by
 * now is not learned twice, and where they say otherwise they win and it is reported.
 *
 * @param learned what is learned beside the files
 * @param inTheFiles what stands in them by now
 * @param leftOut what cannot be learned
 */
public record Joining(List<Taught> learned, List<Taught> inTheFiles, List<LeftOut> leftOut) {
  /** An accepted sentence that is not learned, and why. */
  public record LeftOut(Taught sentence, String why) {}

  public static Joining of(List<Taught> accepted, Files files) {
    var joining = new Joining(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Taught sentence : accepted) joining.add(sentence, files);
    return joining;
  }

  private void add(Taught sentence, Files files) {
    var known = files.find(sentence.text());
    if (!files.has(sentence.label())) {
      leftOut.add(new LeftOut(sentence, "已经没有“" + sentence.label() + "”这个事项"));
    } else if (known.isEmpty()) {
      learned.add(sentence);
    } else if (!known.get().learned()) {
      leftOut.add(new LeftOut(sentence, known.get().place() + " 拿它来校准，不能学"));
    } else if (known.get().label().equals(sentence.label())) {
      inTheFiles.add(sentence);
    } else {
      String why = known.get().place() + " 里写的是“" + files.name(known.get().label()) + "”，以文件为准";
      leftOut.add(new LeftOut(sentence, why));
    }
  }
}
