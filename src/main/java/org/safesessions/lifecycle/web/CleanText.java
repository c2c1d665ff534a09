package org.safesessions.lifecycle.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.safesessions.people.StorableText;
import org.springframework.boot.jackson.JsonComponent;

/** Refuses text that could not be stored and given back unchanged, for every field of every call. */
@JsonComponent(type = String.class)
final class CleanText extends StringDeserializer {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !StorableText.isStorable(text)) {
            throw new BadText(parser);
        }
        return text;
    }
}
