package wenbao;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wenbao.content.Library;
import wenbao.domain.Bureau;

/** Prints every short message, for the bureau to approve and to file with a provider. */
@Command(
    name = "templates",
    mixinStandardHelpOptions = true,
    description = {
      "列出会发的每一条短信，给局里审、到短信平台报备。",
      "报备下来以后，照 filed 的格式把模板编号填在每行前面，存成文件，写进 wenbao.sms.lines.<线路>.templates。"
    })
final class TemplatesCommand implements Callable<Integer> {
  /** How the table is written. */
  enum Form {
    TABLE,
    FILED,
    ALIYUN,
    TENCENT,
    HUAWEI
  }

  @Spec private CommandSpec spec;

  @Option(names = "--bureau", description = "哪个医保局，不写就是配置里的", paramLabel = "编号")
  private String bureau = "";

  @Option(
      names = "--form",
      defaultValue = "table",
      paramLabel = "样式",
      description = "table 看的表；filed 我们读的文件；aliyun、tencent、huawei 各家报备用的 CSV。不写是 table")
  private String form = "table";

  @Override
  public Integer call() {
    Form asked;
    try {
      asked = Form.valueOf(form.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      spec.commandLine()
          .getErr()
          .println("没有样式 “" + form + "”；可以写 table、filed、aliyun、tencent、huawei");
      return Main.FAILED;
    }
    var settings = Settings.ofEnvironment();
    var now = Wiring.system().instant();
    var published =
        Library.read(
            settings.knowledge(), settings.intents(), LocalDate.ofInstant(now, Mind.BEIJING));
    String id = bureau.isEmpty() ? settings.bureau() : bureau;
    Bureau whose = published.catalog().bureaus().get(id);
    if (whose == null) {
      spec.commandLine()
          .getErr()
          .println("没有医保局 “" + id + "”，现有：" + published.catalog().bureaus().keySet());
      return Main.FAILED;
    }
    var texts = new ShortTexts(published.catalog(), whose, settings.address(), now).all();
    new WriteTexts(whose.shortName())
        .write(texts, asked)
        .forEach(spec.commandLine().getOut()::println);
    return Main.OK;
  }

  /** Lines of a table in the form of whoever reads it. */
  private record WriteTexts(String signature) {
    Stream<String> write(List<ShortTexts.Text> texts, Form form) {
      return Stream.concat(head(form).stream(), texts.stream().map(text -> line(text, form)));
    }

    private List<String> head(Form form) {
      return switch (form) {
        case TABLE -> List.of("| 编号 | 名称 | 段 | 字 | 短信 |", "|---|---|--:|--:|---|");
        case FILED -> List.of("# 每行：平台给的模板编号，一个制表符，正文。没有报备的行前面留着 #。");
        case ALIYUN ->
            List.of(
                csv(
                    "TemplateName",
                    "TemplateType",
                    "TemplateContent",
                    "RelatedSignName",
                    "Remark"));
        case TENCENT ->
            List.of(csv("TemplateName", "SmsType", "International", "TemplateContent", "Remark"));
        case HUAWEI -> List.of(csv("模板名称", "模板类型", "签名", "模板内容", "说明"));
      };
    }

    private String line(ShortTexts.Text text, Form form) {
      String why = "答复市民来信（" + text.id() + "）";
      String whole = text.text().replace("\n", "");
      return switch (form) {
        case TABLE ->
            "| %s | %s | %d | %d | 【%s】%s |"
                .formatted(
                    text.id(),
                    text.name(),
                    text.segments(signature),
                    text.text().length() + signature.length() + 2,
                    signature,
                    whole);
        case FILED -> "#" + text.id() + "\t" + text.text();
        case ALIYUN -> csv(text.name(), "1", named(text.text()), signature, why);
        case TENCENT -> csv(text.name(), "2", "0", numbered(text.text(), "{%d}"), why);
        case HUAWEI -> csv(text.name(), "通知", signature, numbered(text.text(), "${%d}"), why);
      };
    }

    /**
     * A notice is 1 with Alibaba, 2 with Tencent (protocols, B4 and B5); their variables differ.
     */
    private static String named(String text) {
      return text.replaceAll("\\{([a-z]+)}", "\\${$1}");
    }

    private static String numbered(String text, String variable) {
      var parts = text.split("\\{[a-z]+}", -1);
      var numbered = new StringBuilder(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        numbered.append(variable.formatted(i)).append(parts[i]);
      }
      return numbered.toString();
    }

    private static String csv(String... cells) {
      return Stream.of(cells)
          .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
          .collect(Collectors.joining(","));
    }
  }
}
