package wenbao.store;

import jakarta.inject.Singleton;

/**
 * Forgets what citizens wrote where it was kept to learn from. What an editor accepted names nobody
 * and stays; only within {@link Transactions#write}.
 */
@Singleton
final class StoredLearning {
  private final LearningMarkRows marks;
  private final LearningSentenceRows sentences;
  private final LearningChangeRows changes;

  StoredLearning(
      LearningMarkRows marks, LearningSentenceRows sentences, LearningChangeRows changes) {
    this.marks = marks;
    this.sentences = sentences;
    this.changes = changes;
  }

  void forget(String channel, String account, String senderHash) {
    marks.forget(channel, account, senderHash);
    sentences.forget(channel, account, senderHash);
    changes.forget(channel, account, senderHash);
  }

  void deleteBefore(long then) {
    marks.deleteBefore(then);
    sentences.deleteDiscardedBefore(then);
    changes.deleteBefore(then);
  }
}
