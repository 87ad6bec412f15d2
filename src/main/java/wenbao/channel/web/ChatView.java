package wenbao.channel.web;

import java.util.List;
import java.util.Optional;
import wenbao.domain.Bureau;
import wenbao.domain.Office;

/**
 * The citizen's page.
 *
 * @param address the page's own address, where its forms go
 * @param key the token of the next message
 * @param written what stays in the field
 * @param complaint what is wrong with it
 * @param turn the last question and its answer
 * @param person what persons wrote meanwhile
 */
public record ChatView(
    Bureau bureau,
    String address,
    String key,
    List<String> examples,
    List<Office> hotlines,
    String written,
    Optional<String> complaint,
    Optional<Turn> turn,
    PersonView person) {}
