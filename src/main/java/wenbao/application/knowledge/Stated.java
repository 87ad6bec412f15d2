package wenbao.application.knowledge;

import java.util.Optional;
import wenbao.domain.Fact;
import wenbao.domain.Source;
import wenbao.domain.Topic;

/**
 * A fact as it stands under a side of an item, seen from one bureau.
 *
 * @param holds for whom it holds, as one calls it: 全国, 遂宁, or the place of another city's fact
 * @param topic where it stands when several items share it
 */
public record Stated(
    Fact fact, Source source, String holds, Optional<Topic> topic, Standing standing) {}
