package wenbao.channel.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a gateway hears from us: code 0, or what would have been right. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Ack(int code, @Nullable String msg) {}
