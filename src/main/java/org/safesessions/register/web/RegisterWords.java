package org.safesessions.register.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.register.DisplayNames;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words that a page of registration chooses by whom it speaks to. */
@Component
class RegisterWords {

    private final MessageSource messages;

    RegisterWords(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String message, Object... details) {
        return messages.getMessage(message, details, LocaleContextHolder.getLocale());
    }

    /** What others will see of somebody who did not say how they want to be called. */
    public String suggested(@Nullable String name) {
        return name == null ? "" : DisplayNames.suggest(name);
    }
}
