package wenbao.channel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Choice;
import wenbao.domain.Field;
import wenbao.domain.Label;
import wenbao.domain.Outcome;
import wenbao.domain.Phone;
import wenbao.domain.Row;
import wenbao.domain.Wording;

/** Answers as the service composes them. */
final class Answers {
  static final String CATALOGUE = "《遂宁市医疗保障局主动公开事项目录》";
  static final String NATIONAL = "医保发〔2022〕22号";
  static final Wording WORDING = wording();

  private Answers() {}

  static Answer to(String text) {
    if (text.equals("转人工") || text.equals("0")) return human();
    if (text.contains("胸口")) return emergency();
    if (text.contains("公积金")) return neighbour();
    if (text.contains("余额")) return accountData();
    if (text.contains("两件")) return two();
    if (text.contains("取出来")) return withdrawal();
    if (text.contains("举报")) return twoPapers();
    if (text.equals("4") || text.contains("转院")) return referral();
    if (text.contains("备案")) return remoteCare();
    return unclear();
  }

  static String text(Answer answer) {
    var lines = new ArrayList<String>(List.of(answer.opening()));
    answer.fields().forEach(f -> lines.add(f.name() + "：" + f.text()));
    answer.choices().forEach(c -> lines.add(c.number() + " " + c.name()));
    return String.join("\n", lines);
  }

  private static Answer remoteCare() {
    return answer(
        Outcome.ASKED,
        "remote-care",
        List.of(),
        "异地就医备案（去外地看病前先登记，才能在外地直接刷医保）",
        List.of(
            field(Aspect.PROCESS, "怎么办", "国家医保服务平台 APP、“国家异地就医备案”小程序、国务院客户端，或参保地医保窗口。"),
            field(Aspect.PROCESS, "怎么办", "选参保地、就医地和备案类型，填好提交，在“备案记录”里看进度。"),
            field(Aspect.PROCESS, "怎么办", "备案到城市就行，不用选定医院。急诊抢救不用备案，视同已备案。"),
            field(Aspect.MATERIALS, "要带", "身份凭证；转诊的还要转诊材料。"),
            field(Aspect.TIME, "多久", "在小程序提交的，预计 2 个工作日内审核完。"),
            office(),
            phone("0825-2257609")),
        WORDING.line("question-family"),
        List.of(
            new Choice(1, new Label("remote-retiree"), "退休后住在外地", List.of()),
            new Choice(2, new Label("remote-longterm"), "长期住在外地", List.of()),
            new Choice(3, new Label("remote-worker"), "长期在外地上班", List.of()),
            new Choice(4, new Label("remote-referral"), "医院让转到外地", List.of()),
            new Choice(5, new Label("remote-temporary"), "临时去外地", List.of())),
        Optional.empty());
  }

  static Answer referral() {
    return answer(
        Outcome.TOLD,
        "remote-referral",
        List.of(Aspect.MATERIALS),
        "异地转诊人员备案",
        List.of(
            field(Aspect.MATERIALS, "要带", "身份凭证和备案表，加上定点医疗机构开的转诊转院证明材料。"),
            office(),
            phone("0825-2257609")),
        WORDING.line("question-more"),
        List.of(
            new Choice(1, new Label("remote-referral"), "怎么办", List.of(Aspect.PROCESS)),
            new Choice(2, new Label("remote-referral"), "要多久", List.of(Aspect.TIME))),
        Optional.empty());
  }

  private static Answer withdrawal() {
    return answer(
        Outcome.TOLD,
        "account-withdrawal",
        List.of(),
        "请节哀。\n个人账户一次性支取（家人去世后，由继承人办理）",
        List.of(
            new Field(Aspect.MATERIALS, "", "要带的材料、办理时限，遂宁的公开目录没有写明，请先打电话问清再跑一趟。", null, List.of()),
            field(Aspect.MATERIALS, "外地参考（乐山市，2024年）", "要带：继承人身份证和银行账户。"),
            office(),
            phone("2257609")),
        "",
        List.of(),
        Optional.empty());
  }

  private static Answer twoPapers() {
    return answer(
        Outcome.TOLD,
        "employer-nonpayment",
        List.of(Aspect.PHONE),
        "用人单位未按规定缴纳医疗保险费",
        List.of(
            phone("保障和指导科 0825-2257609（《主动公开事项目录》）"),
            phone("基金和大数据科 0825-5801815（《权责清单》）"),
            new Field(Aspect.OFFICE, "说明", WORDING.line("differ"), null, List.of())),
        "",
        List.of(),
        Optional.empty());
  }

  private static Answer two() {
    return answer(
        Outcome.TOLD,
        "remote-referral",
        List.of(Aspect.MATERIALS),
        "异地转诊人员备案",
        List.of(field(Aspect.MATERIALS, "要带", "身份凭证和转诊转院证明。"), phone("0825-2257609")),
        "",
        List.of(),
        Optional.of(withdrawal()));
  }

  private static Answer emergency() {
    String line = WORDING.line("emergency-medical", "phone", "120");
    return said(Outcome.SAID, "emergency", line, List.of(called("急救电话", "120")));
  }

  private static Answer neighbour() {
    String line = WORDING.line("neighbour", "office", "住房公积金管理中心", "phone", "12329");
    return said(Outcome.SAID, "neighbour", line, List.of(called("服务热线", "12329")));
  }

  private static Answer accountData() {
    return said(
        Outcome.SAID,
        "account-data",
        WORDING.line("account-data"),
        List.of(office(), phone("0825-2257609")));
  }

  private static Answer human() {
    return said(
        Outcome.HANDED_OVER,
        "human",
        WORDING.line("human"),
        List.of(called(WORDING.line("field-hotline"), "12393、12345")));
  }

  private static Answer unclear() {
    return answer(
        Outcome.SAID,
        "unclear",
        List.of(),
        "",
        List.of(),
        WORDING.line("unclear"),
        List.of(
            new Choice(1, new Label("reimbursement"), "报销医药费", List.of()),
            new Choice(2, new Label("remote-care"), "去外地看病备案", List.of()),
            new Choice(3, new Label("enrollment"), "参保缴费", List.of())),
        Optional.empty());
  }

  private static Answer said(Outcome outcome, String label, String line, List<Field> fields) {
    return new Answer(
        outcome,
        new Label(label),
        FakeOffice.SUINING,
        Optional.empty(),
        List.of(Aspect.WHOLE),
        line,
        fields,
        "",
        List.of(),
        List.of(),
        null,
        Optional.empty());
  }

  private static Answer answer(
      Outcome outcome,
      String label,
      List<Aspect> aspects,
      String opening,
      List<Field> fields,
      String question,
      List<Choice> choices,
      Optional<Answer> second) {
    boolean told = outcome == Outcome.TOLD;
    return new Answer(
        outcome,
        new Label(label),
        FakeOffice.SUINING,
        told ? Optional.of(row(label)) : Optional.empty(),
        aspects,
        opening,
        fields,
        question,
        choices,
        fields.isEmpty() ? List.of() : List.of(CATALOGUE, NATIONAL),
        LocalDate.of(2026, 11, 22),
        second);
  }

  private static Row row(String label) {
    return new Row(
        "suining-catalogue",
        "seed-suining-catalogue",
        "suining",
        60,
        "异地转诊人员备案办理流程及方式",
        List.of("法定公开事项", "公共服务"),
        "",
        "",
        "市级医保部门",
        "保障和指导科",
        List.of(new Phone("0825-2257609", null, "监督电话", null)),
        "实时公开",
        "政府网站",
        List.of(),
        Map.of(),
        Set.of(),
        List.of(new Label(label)));
  }

  private static Field field(Aspect aspect, String name, String text) {
    return new Field(aspect, name, text, null, List.of(NATIONAL));
  }

  private static Field office() {
    return new Field(Aspect.OFFICE, "责任科室", "遂宁市医疗保障局保障和指导科", null, List.of(CATALOGUE));
  }

  private static Field phone(String number) {
    return called("监督电话", number);
  }

  private static Field called(String name, String number) {
    return new Field(Aspect.PHONE, name, number, null, List.of(CATALOGUE));
  }

  private static Wording wording() {
    try {
      return FakeOffice.wording();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
