package wenbao.console;

import java.util.List;

/**
 * One thing that was said in a conversation.
 *
 * @param by whose it is: {@code citizen}, {@code service}, {@code person}
 * @param who as it is shown
 * @param state how the sending went; may be empty
 * @param bad whether the state says that it did not arrive
 * @param correct where one says that it was understood wrongly; empty where nothing was
 * @param why for an automatic answer: the reasons, one a line
 */
public record TalkLine(
    String id,
    String by,
    String who,
    String time,
    String text,
    String state,
    boolean bad,
    String correct,
    List<String> why) {}
