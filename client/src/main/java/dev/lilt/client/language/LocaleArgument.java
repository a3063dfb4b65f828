package dev.lilt.client.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language by its BCP 47 tag. */
public final class LocaleArgument implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String value) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(value).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException e) {
            // Said below.
        }
        throw new TypeConversionException(Messages.text("argument.locale", value));
    }
}
