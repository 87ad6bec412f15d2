package wenbao.console;

import java.util.Optional;
import wenbao.application.reports.JudgeAnswers.Shown;
import wenbao.application.reports.Judgements.Progress;

/**
 * What the page of the blind sample shows: nothing that would sway the judge.
 *
 * @param last where what was said just now can be changed
 * @param complaint what is wrong with the form; may be empty
 */
public record JudgeView(
    Frame frame,
    ChineseNames names,
    Optional<Shown> shown,
    Progress progress,
    Optional<String> last,
    String complaint) {}
