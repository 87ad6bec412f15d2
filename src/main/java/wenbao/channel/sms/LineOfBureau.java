package wenbao.channel.sms;

import jakarta.inject.Singleton;
import java.util.Optional;
import wenbao.application.desk.BureauLines;

/** The first line of the configuration that belongs to a bureau. */
@Singleton
final class LineOfBureau implements BureauLines {
  private final Lines lines;

  LineOfBureau(Lines lines) {
    this.lines = lines;
  }

  @Override
  public Optional<String> lineOf(String bureau) {
    return lines.all().stream()
        .filter(line -> line.bureau().equals(bureau))
        .map(Line::name)
        .findFirst();
  }
}
