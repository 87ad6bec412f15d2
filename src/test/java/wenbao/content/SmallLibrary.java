package wenbao.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The smallest data folders without a complaint, to be changed file by file. */
final class SmallLibrary {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  static final String SOURCES =
      """
      seed-suining-catalogue:
        title: 遂宁市医疗保障局主动公开事项目录
        cite: 《遂宁市医疗保障局主动公开事项目录》
        issuer: 遂宁市医疗保障局
        date: "2024"
        scope: suining
        seen: 公开目录原件
        checked: 2026-11-22
      jiangsu-guide-2022:
        title: 指南
        cite: 江苏指南
        issuer: 江苏
        scope: other-city
        seen: 原件
        checked: 2026-11-22
      hotline-12329-2012:
        title: 通知
        cite: 通知
        issuer: 住建部
        scope: national
        seen: 整理稿
        checked: 2026-11-22
      hotline-12345-digest:
        title: 意见
        cite: 意见
        issuer: 国办
        scope: national
        seen: 整理稿
        checked: 2026-11-22
      """;

  static final String DIGEST =
      """
      nhsa-2022-22-digest:
        title: 国家医保局 财政部关于进一步做好基本医疗保险跨省异地就医直接结算工作的通知
        cite: 医保发〔2022〕22号
        issuer: 国家医疗保障局、财政部
        number: 医保发〔2022〕22号
        date: 2022-06-30
        scope: national
        seen: 整理稿
        checked: 2026-11-22
      """;

  private final Map<String, String> files = new TreeMap<>();

  SmallLibrary() {
    put("knowledge/sources.yml", SOURCES + DIGEST);
    put(
        "knowledge/bureaus.yml",
        """
        suining:
          name: 遂宁市医疗保障局
          short: 遂宁医保
          city: 遂宁
          also: [遂宁市, 船山]
          province: sichuan
          area-code: "0825"
          catalogues: [suining-catalogue]
        standard:
          name: 标准目录
          catalogues: []
        """);
    put(
        "knowledge/offices.yml",
        """
        neighbours:
          housing-fund:
            name: 住房公积金管理中心
            matter: 公积金的缴存、提取、贷款
            words: [公积金]
            phones: [{number: "12329", called: 服务热线}]
            source: hotline-12329-2012
            confidence: B
            scope: national
        emergency:
          medical:
            name: 医疗急救
            matter: 急病
            words: [胸口痛]
            phones: []
            source: hotline-12345-digest
            confidence: B
            scope: national
        hotlines: {}
        """);
    put(
        "knowledge/holidays.yml",
        """
        seed-suining-catalogue:
          off:
            - 2026-04-06
          on: [2026-09-20]
        """);
    put(
        "knowledge/wording.yml",
        """
        greeting: "您好。\\n请问。"
        unclear: 没太明白。
        """);
    put(
        "knowledge/items/remote-care.yml",
        """
        name: 异地就医备案
        also: 去外地看病先登记
        choice: 异地备案
        notes:
          - {text: 网站 fuwu.nhsa.gov.cn 也行。, source: nhsa-2022-22-digest, confidence: B, scope: suining}
        """);
    put(
        "knowledge/items/remote-referral.yml",
        """
        name: 异地转诊人员备案
        also: 医院让转到外地看病，先登记
        choice: 医院让转到外地
        family: remote-care
        materials:
          - text: 带身份凭证，加上转诊材料。
            short: 带身份凭证和转诊证明
            source: nhsa-2022-22-digest
            confidence: B
            scope: national
            from: 2022-06-30
            about: 转诊材料
          - {text: no, source: nhsa-2022-22-digest, confidence: C, scope: sichuan}
        time: []
        elsewhere:
          time:
            - {text: 当场办结。, place: 江苏, source: jiangsu-guide-2022, confidence: A, scope: other-city}
        shares: [filing-validity]
        review-by: 2026-12-31
        """);
    put(
        "knowledge/policy/filing-validity.yml",
        """
        name: 备案有效期
        aliases: [备案管多久]
        notes:
          - {text: 长期有效。, source: nhsa-2022-22-digest, confidence: B, scope: suining}
        """);
    put(
        "knowledge/menu.yml",
        """
        buttons:
          - name: 办事
            buttons:
              - {name: 去外地, ask: 异地就医备案}
              - name: 国家医保平台
                link: https://fuwu.nhsa.gov.cn/
          - name: 人工
            ask: 转人工
        """);
    put(
        "knowledge/catalogues/suining-catalogue.yml",
        """
        source: seed-suining-catalogue
        bureau: suining
        rows:
          - line: 61
            title: 年度报告
          - line: 60
            number: "08"
            title: 异地转诊人员备案办理流程及方式
            path: [法定公开事项, 公共服务]
            office: 保障和指导科
            phones: [{number: "2257609", area-code: "0825", called: 监督电话, of: 办公室}]
            deadline: 实时公开
            inferred: [path, office]
            items: [remote-referral]
        """);
    put(
        "intents/remote-referral.yml",
        """
        examples: |
          转到华西要怎么备案
          开了转院证明，[要带什么](materials)，[多久](time)好

          收到[微笑]
        counter-examples: |
          退休后住在外地看病
        """);
    put("intents/remote-care.yml", "examples: |\n  异地备案\n  退休后住在外地看病\n");
    put("intents/greeting.yml", "examples: |\n  你好\n  ？？？\n");
    put("intents/human.yml", "examples: |\n  转人工\n");
    put("intents/aspects/materials.yml", "name: 材料\nwords: |\n  要带什么\n  APP材料\n");
    put("intents/words/dictionary.txt", "# 我们的词\n慢特病\n医保APP\n");
    put("intents/words/synonyms.txt", "怎么: 咋个 咋\n报销: 报消\n");
    put("intents/words/stop.txt", "请问\n");
    put("intents/calibration.tsv", "# 校准\n华西转院 #1床\tremote-referral\n在不在\tgreeting\n");
  }

  SmallLibrary put(String file, String text) {
    files.put(file, text);
    return this;
  }

  SmallLibrary without(String file) {
    files.remove(file);
    return this;
  }

  /** The first {@code old} of a file becomes {@code fresh}. */
  SmallLibrary change(String file, String old, String fresh) {
    String text = files.get(file);
    if (!text.contains(old)) throw new IllegalArgumentException(file + " has no " + old);
    int at = text.indexOf(old);
    return put(file, text.substring(0, at) + fresh + text.substring(at + old.length()));
  }

  Published read(Path folder) {
    try {
      write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Library.read(folder.resolve("knowledge"), folder.resolve("intents"), TODAY);
  }

  private void write(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
