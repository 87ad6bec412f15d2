package wenbao.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A table full of inquiries that nobody made, always the same ones. */
public final class InventedInquiries {
  private static final List<String> CHANNELS = List.of("wechat", "wechat", "sms", "web", "api");
  private static final List<String> BUREAUS = List.of("suining", "suining", "dazhou", "guyuan");

  /** What is asked, as what it is read, and about which side. */
  private record Kind(String text, String outcome, String label, String aspects, String reply) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("转院去华西要带什么材料", "told", "remote-referral", "materials", "异地转诊人员备案"),
          new Kind("我妈在成都住院，回来咋个报销", "asked", "remote-care", "process,materials", "您是想问哪一件"),
          new Kind("生娃儿能领多少钱", "told", "maternity-allowance", "amount", "生育津贴"),
          new Kind("医保卡里的钱能不能取出来", "told", "account-withdrawal", "", "个人账户"),
          new Kind("你好", "said", "greeting", "", "您好，请说"),
          new Kind("那个咋办嘛", "said", "unclear", "", "没有听懂，请换个说法"),
          new Kind("=SUM(A1) 这个公式啥意思", "said", "unclear", "", "没有听懂，请换个说法"),
          new Kind("我要找人工", "handed-over", "human", "", "请拨打热线"),
          new Kind("社保卡挂失找哪个", "said", "neighbour", "phone", "这件事不归医保局管"),
          new Kind("公司没给我交医保哪里投诉", "told", "employer-nonpayment", "office,phone", "投诉"));

  private static final String INSERT =
      "INSERT INTO inquiry (id, channel, account, message_hash, message_sealed, sender_hash,"
          + " sender_sealed, text, bureau, received_at, lease_until, outcome, label, aspects,"
          + " probability, reply, catalog_version, answered_at, satisfied)"
          + " VALUES (?, ?, 'account', ?, 'sealed', ?, 'sealed', ?, ?, ?, 0, ?, ?, ?, ?, ?, 'v1',"
          + " ?, ?)";

  /** Each of those who wanted a person got one, later and later. */
  private static final String TICKETS =
      "INSERT INTO ticket (id, channel, account, sender_hash, sender_sealed, bureau, why, state,"
          + " holder, opened_at, claimed_at, first_reply_at, closed_at, written_at, changed_at,"
          + " version) SELECT id, channel, account, 'ticket-' || id, '', bureau,"
          + " 'asked-for-person', 'closed', 'zhao', received_at,"
          + " received_at + received_at % 100000, received_at + 7 * (received_at % 100000),"
          + " received_at + 900000, received_at, received_at, 0 FROM inquiry"
          + " WHERE outcome = 'handed-over' AND id LIKE 'INVENTED%'";

  private InventedInquiries() {}

  /** Spread evenly over these days, more at nine in the morning than at three at night. */
  public static void fill(Connection connection, int rows, Instant end, int days)
      throws SQLException {
    var random = new Random(12393);
    long begin = end.minus(Duration.ofDays(days)).toEpochMilli();
    long step = Duration.ofDays(days).toMillis() / rows;
    try (var insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < rows; i++) {
        long at = begin + i * step + random.nextLong(Math.max(1, step));
        one(insert, i, at, random);
        if (i % 5000 == 4999) insert.executeBatch();
      }
      insert.executeBatch();
    }
    try (var statement = connection.createStatement()) {
      statement.execute(TICKETS);
    }
  }

  private static void one(PreparedStatement insert, int i, long at, Random random)
      throws SQLException {
    var kind = KINDS.get((int) (Math.pow(random.nextDouble(), 1.5) * KINDS.size()));
    double sure =
        kind.label.equals("unclear")
            ? 0.1 + random.nextDouble() / 3
            : 0.5 + random.nextDouble() / 2.1;
    insert.setString(1, "INVENTED%08d".formatted(i));
    insert.setString(2, CHANNELS.get(random.nextInt(CHANNELS.size())));
    insert.setString(3, "%04x-%d".formatted(random.nextInt(0x10000), i));
    insert.setString(4, "sender-" + random.nextInt(1 + i / 3 + 1));
    insert.setString(5, kind.text + (random.nextInt(3) == 0 ? "，麻烦说一下 " + i : ""));
    insert.setString(6, BUREAUS.get(random.nextInt(BUREAUS.size())));
    insert.setLong(7, at);
    insert.setString(8, kind.outcome);
    insert.setString(9, kind.label);
    insert.setString(10, kind.aspects);
    insert.setDouble(11, sure);
    insert.setString(12, kind.reply + "。" + "请按照回答里写的去办，有不清楚的地方再问一次。".repeat(8));
    insert.setLong(13, at + 80 + random.nextInt(900));
    int rated = random.nextInt(20);
    if (rated > 1) insert.setObject(14, null, java.sql.Types.BOOLEAN);
    else insert.setBoolean(14, rated == 0 || random.nextBoolean());
    insert.addBatch();
  }
}
