package wenbao.channel.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import wenbao.domain.Answer;
import wenbao.domain.Aspect;
import wenbao.domain.Field;

/**
 * What an answer says under one name.
 *
 * @param asked whether it is what the citizen asked about
 */
public record Section(String name, List<Field> fields, boolean asked) {
  /** Facts of one side stand together; nothing is left where the opening says it all. */
  public static List<Section> of(Answer answer) {
    var sections = new LinkedHashMap<String, List<Field>>();
    if (answer.fields().stream().allMatch(f -> answer.opening().contains(f.text())))
      return List.of();
    for (Field field : answer.fields()) {
      sections.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field);
    }
    return sections.entrySet().stream()
        .map(e -> new Section(e.getKey(), e.getValue(), isAsked(e.getValue(), answer)))
        .toList();
  }

  private static boolean isAsked(List<Field> fields, Answer answer) {
    Aspect aspect = fields.getFirst().aspect();
    return aspect != Aspect.WHOLE && answer.aspects().contains(aspect);
  }
}
