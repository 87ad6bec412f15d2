package wenbao.content;

import java.util.List;
import java.util.Map;
import wenbao.domain.Catalog;
import wenbao.domain.Intent;
import wenbao.domain.Label;
import wenbao.domain.Lexicon;
import wenbao.domain.Menu;
import wenbao.domain.WorkingDays;

/**
 * What the data folders say, checked. The catalog has a version of its own.
 *
 * @param menu none where there is no {@code menu.yml}
 * @param workingDays Monday to Friday where there is no {@code holidays.yml}
 * @param calibration sentences that nothing may learn from
 * @param intentsVersion changes whenever a file of the intents changes
 * @param lessonVersion changes whenever one of them changes that is learned from
 * @param warnings what an editor should look at; nothing stops for it
 */
public record Published(
    Catalog catalog,
    Menu menu,
    WorkingDays workingDays,
    Map<Label, Intent> intents,
    Lexicon lexicon,
    List<Sentence> calibration,
    String intentsVersion,
    String lessonVersion,
    List<Complaint> warnings) {}
