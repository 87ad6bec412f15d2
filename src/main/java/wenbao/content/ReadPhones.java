package wenbao.content;

import java.util.List;
import wenbao.domain.Phone;

/** Reads telephone numbers, each called what its document calls it. */
final class ReadPhones {
  private static final Form FORM = Form.of("number called", "area-code of");

  private final Values values;

  ReadPhones(Complaints complaints) {
    this.values = new Values(complaints);
  }

  List<Phone> read(Block block) {
    return block.blocks("phones").stream().map(this::phone).toList();
  }

  private Phone phone(Block block) {
    block.allow(FORM);
    return new Phone(
        values.phoneNumber(block, "number"),
        values.areaCode(block, "area-code"),
        block.text("called"),
        values.orNull(block, "of"));
  }
}
