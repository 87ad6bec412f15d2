package wenbao.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HidePersonalDataTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written,                                read
          我的身份证510000199001010000,             我的身份证〔身份证号〕
          51000019900101000x 帮我查,                〔身份证号〕 帮我查
          510000 19900101 0000,                     〔身份证号〕
          打我电话13800138000,                      打我电话〔手机号〕
          +86 138 0013 8000,                        〔手机号〕
          我的身份证５１００００１９９００１０１００００, 我的身份证〔身份证号〕
          ５１００００１９９００１０１０００Ｘ,       〔身份证号〕
          1380\u200B013\u200B8000,                〔手机号〕
          １３８－００１３－８０００,                〔手机号〕
          zhang＠example．com,                      〔邮箱〕
          １２３９３打不通？,                        12393打不通？
          卡号6222020000000000000,                  卡号〔号码〕
          邮箱 zhang@example.com,                   邮箱 〔邮箱〕
          12393打不通,                              12393打不通
          0825-2257609是哪里,                       0825-2257609是哪里
          2026年交400元,                            2026年交400元
          """)
  void hides(String written, String read) {
    assertThat(HidePersonalData.hide(written)).isEqualTo(read);
  }
}
