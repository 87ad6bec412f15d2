package wenbao.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which keys a block must have, and which it may. */
record Form(List<String> required, List<String> all) {
  /** What is shown where a key is missing; all of it is taken from the README files. */
  static final Map<String, String> EXAMPLES =
      Map.ofEntries(
          Map.entry("name", "异地转诊人员备案"),
          Map.entry("also", "医院让转到外地看病，先登记"),
          Map.entry("choice", "医院让转到外地"),
          Map.entry("text", "带身份凭证，加上定点医疗机构开的转诊转院证明材料。"),
          Map.entry("source", "nhsa-2022-22-digest"),
          Map.entry("confidence", "B"),
          Map.entry("scope", "national"),
          Map.entry("place", "江苏"),
          Map.entry("matter", "公积金的缴存、提取、贷款"),
          Map.entry("line", "60"),
          Map.entry("title", "异地转诊人员备案办理流程及方式"),
          Map.entry("number", "0825-2257609"),
          Map.entry("called", "监督电话"),
          Map.entry("phones", "[{number: 0825-2257609, called: 监督电话}]"),
          Map.entry("examples", "|"),
          Map.entry("bureau", "suining"),
          Map.entry("cite", "医保发〔2022〕22号"),
          Map.entry("issuer", "国家医疗保障局、财政部"),
          Map.entry("seen", "整理稿"),
          Map.entry("checked", "2026-11-22"));

  static Form of(String required, String optional) {
    var all = Stream.concat(words(required).stream(), words(optional).stream()).toList();
    return new Form(words(required), all);
  }

  static String missing(String key) {
    String example = EXAMPLES.get(key);
    return "缺少 “"
        + key
        + "”"
        + (example == null ? "，写法见 README.md" : "，例如 " + key + ": " + example);
  }

  private static List<String> words(String list) {
    return list.isEmpty() ? List.of() : List.of(list.split(" "));
  }
}
