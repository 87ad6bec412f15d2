package wenbao.channel.sms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the file of filed texts: a code, a tab, the text; {@code #} begins a comment. */
final class ReadTemplates {
  static final Set<String> VARIABLES = Set.of("name", "fact", "office", "phone", "page");
  static final String EXAMPLE = "SMS_15305<tab>{name}：责任科室{office}，电话{phone}。";

  private ReadTemplates() {}

  static Templates read(Path file, int most, Consumer<String> complain) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      complain.accept("the file " + file.getFileName() + " cannot be read as UTF-8");
      return Templates.NONE;
    }
    var filed = new ArrayList<Templates.Template>();
    var texts = new HashSet<String>();
    for (int n = 1; n <= lines.size(); n++) {
      String line = n == 1 ? lines.get(0).replaceFirst("^\uFEFF", "") : lines.get(n - 1);
      if (line.isBlank() || line.startsWith("#")) continue;
      String where = file.getFileName() + ":" + n + ": ";
      String[] part = line.split("\t");
      if (part.length != 2 || part[0].isBlank() || part[1].isBlank()) {
        complain.accept(where + "expected " + EXAMPLE);
        continue;
      }
      var template = new Templates.Template(part[0].strip(), part[1].strip());
      wrong(template).ifPresent(why -> complain.accept(where + why));
      if (!texts.add(template.text())) complain.accept(where + "the same text stands above");
      filed.add(template);
    }
    return new Templates(filed, most);
  }

  private static Optional<String> wrong(Templates.Template template) {
    var names = template.variables();
    var unknown = names.stream().filter(name -> !VARIABLES.contains(name)).findFirst();
    String rest = template.text().replaceAll("\\{[a-z]+}", "");
    if (unknown.isPresent()) return Optional.of("no variable {" + unknown.get() + "}");
    if (rest.matches("(?s).*[{}$].*")) {
      return Optional.of("a variable is written {phone}, whatever the provider writes");
    }
    if (new HashSet<>(names).size() < names.size()) {
      return Optional.of("a variable stands there twice");
    }
    if (rest.contains("【")) {
      return Optional.of("the provider adds the signature; leave 【…】 out");
    }
    if (rest.contains("医保局的网址")) {
      return Optional.of("put the address of your own pages for 医保局的网址");
    }
    return Optional.empty();
  }
}
