package wenbao.application.staff;

/** Something that not everybody in the console may do. */
public enum Right {
  /** Look things up at the desk, note a call, send the caller an answer. */
  ANSWER,
  /** Take over conversations and reply in them. */
  CONVERSE,
  /** Take a conversation from a colleague, and change the canned replies that all share. */
  LEAD,
  /** Say that a message was understood wrongly, and which item it was about. */
  CORRECT,
  /** Accept or discard what may be learned. */
  EDIT,
  /** Let the service learn, once it was shown whose answers change. */
  RETRAIN,
  /** Read the catalogue, its gaps and conflicts. */
  READ_KNOWLEDGE,
  /** Search what was asked and answered. */
  READ_INQUIRIES,
  /** See figures. */
  READ_REPORTS,
  /** Take rows out of the house. */
  EXPORT,
  /** Judge answers of the blind sample. */
  JUDGE,
  /** Add people, change their roles, lock them out. */
  MANAGE_STAFF,
  /** Read who did what. */
  READ_AUDIT
}
