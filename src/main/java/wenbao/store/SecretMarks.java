package wenbao.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The statements on the table {@code secret_mark}, which has one row. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecretMarks extends GenericRepository<SecretMarks.SecretMark, Integer> {
  @MappedEntity("secret_mark")
  record SecretMark(@Id int id, String mark) {}

  @Query("INSERT INTO secret_mark (id, mark) VALUES (1, :mark) ON CONFLICT (id) DO NOTHING")
  int insert(String mark);

  @Query("SELECT mark FROM secret_mark WHERE id = 1")
  String mark();
}
