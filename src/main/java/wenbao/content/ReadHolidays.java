package wenbao.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import wenbao.domain.WorkingDays;

/** Reads {@code holidays.yml}: the days on which nobody works, and the weekends on which all do. */
final class ReadHolidays {
  private static final String FILE = "holidays.yml";
  private static final Form FORM = Form.of("", "off on");

  private final ReadFiles files;
  private final Known known;
  private final Complaints complaints;
  private final Values values;

  ReadHolidays(ReadFiles files, Known known, Complaints complaints) {
    this.files = files;
    this.known = known;
    this.complaints = complaints;
    this.values = new Values(complaints);
  }

  WorkingDays read() {
    if (!files.has(FILE)) return WorkingDays.MONDAY_TO_FRIDAY;
    var off = new TreeSet<LocalDate>();
    var on = new TreeSet<LocalDate>();
    files
        .yaml(FILE)
        .ifPresent(all -> {
          all.each((source, block) -> {
            var cited = new Written(source, all.place(source));
            values.exists(cited, known.sources().keySet(), "sources.yml");
            block.allow(FORM);
            days(block, "off", off, on);
            days(block, "on", on, off);
          });
        });
    return new WorkingDays(off, on);
  }

  private void days(Block block, String key, Set<LocalDate> days, Set<LocalDate> others) {
    for (Written written : block.list(key)) {
      var day = values.date(written);
      if (day.isEmpty()) continue;
      if (others.contains(day.get()) || !days.add(day.get())) {
        complaints.stop(written.place(), day.get() + " 写了两次，留一个");
      } else if (key.equals("on") && day.get().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        complaints.stop(written.place(), day.get() + " 不是周末，周一到周五本来就上班，不用写");
      }
    }
  }
}
