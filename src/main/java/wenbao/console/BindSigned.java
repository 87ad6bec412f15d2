package wenbao.console;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers who is signed in, as {@link OnlySignedIn} found out. */
@Singleton
final class BindSigned implements TypedRequestArgumentBinder<Signed> {
  @Override
  public Argument<Signed> argumentType() {
    return Argument.of(Signed.class);
  }

  @Override
  public BindingResult<Signed> bind(
      ArgumentConversionContext<Signed> context, HttpRequest<?> source) {
    return () -> Optional.of(source.getAttribute(Signed.ATTRIBUTE, Signed.class).orElseThrow());
  }
}
