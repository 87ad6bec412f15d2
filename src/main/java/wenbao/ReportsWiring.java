package wenbao;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import wenbao.application.reports.ExportInquiries;
import wenbao.application.reports.Inquiries;
import wenbao.application.reports.JudgeAnswers;
import wenbao.application.reports.Judgements;
import wenbao.application.reports.MakeReport;
import wenbao.application.reports.ReadInquiry;
import wenbao.application.reports.SearchInquiries;
import wenbao.application.reports.Tallies;
import wenbao.application.staff.AuditLog;

/** Who gets what of searching and counting. */
@Factory
final class ReportsWiring {
  @Singleton
  SearchInquiries searchInquiries(Inquiries inquiries) {
    return new SearchInquiries(inquiries);
  }

  @Singleton
  ReadInquiry readInquiry(Inquiries inquiries, Judgements judgements) {
    return new ReadInquiry(inquiries, judgements);
  }

  @Singleton
  ExportInquiries exportInquiries(Inquiries inquiries, AuditLog audit, InstantSource clock) {
    return new ExportInquiries(inquiries, audit, clock);
  }

  @Singleton
  MakeReport makeReport(Tallies tallies) {
    return new MakeReport(tallies);
  }

  @Singleton
  JudgeAnswers judgeAnswers(Judgements judgements, Inquiries inquiries, InstantSource clock) {
    return new JudgeAnswers(judgements, inquiries, clock);
  }
}
