package org.safesessions.lifecycle.web;

import org.safesessions.kernel.ReferralId;
import org.safesessions.kernel.SeriesId;
import org.safesessions.kernel.SessionId;
import org.safesessions.kernel.ShiftId;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a page's address carry the ids of the kernel; one that is none is answered like any other wrong address. */
@Configuration(proxyBeanMethods = false)
class IdsInPaths implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, SessionId.class, SessionId::of);
        registry.addConverter(String.class, ReferralId.class, ReferralId::of);
        registry.addConverter(String.class, SeriesId.class, SeriesId::of);
        registry.addConverter(String.class, ShiftId.class, ShiftId::of);
    }
}
