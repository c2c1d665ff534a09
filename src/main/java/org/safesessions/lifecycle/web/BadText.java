package org.safesessions.lifecycle.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.Serial;

/** A text holds characters that no database of ours keeps: NUL, or half of a surrogate pair. */
final class BadText extends JsonMappingException {

    @Serial
    private static final long serialVersionUID = 1L;

    BadText(JsonParser parser) {
        super(parser, "text with characters that cannot be kept");
    }
}
