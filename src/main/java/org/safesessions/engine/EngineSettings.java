package org.safesessions.engine;

import org.safesessions.people.RefusalLedger;
import org.safesessions.people.Sentences;
import org.safesessions.people.SignedInStaff;
import org.safesessions.people.StaffDesk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the guard and the sign-in stand: right after our own security, before every filter and resource of Camunda's, which
 * its starter puts last.
 */
@Configuration(proxyBeanMethods = false)
class EngineSettings {

    private static final int AFTER_OUR_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    EngineGuardReply engineGuardReply(Sentences sentences, MessageSource messages) {
        return new EngineGuardReply(sentences, messages);
    }

    @Bean
    FilterRegistrationBean<EngineGuard> engineGuard(
            ObjectProvider<ProcessVocabulary> vocabulary,
            ObjectProvider<EngineGuardReply> replies,
            ObjectProvider<RefusalLedger> ledger) {
        EngineGuardBody bodies =
                new EngineGuardBody(name -> vocabulary.getObject().declares(name));
        FilterRegistrationBean<EngineGuard> door =
                new FilterRegistrationBean<>(new EngineGuard(bodies, replies, ledger));
        door.addUrlPatterns("/camunda/*", "/camunda-welcome/*");
        door.setOrder(AFTER_OUR_SECURITY);
        return door;
    }

    @Bean
    FilterRegistrationBean<EngineSignIn> engineSignIn(
            ObjectProvider<SignedInStaff> signedIn, ObjectProvider<StaffDesk> staff) {
        FilterRegistrationBean<EngineSignIn> names = new FilterRegistrationBean<>(new EngineSignIn(signedIn, staff));
        names.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        names.setOrder(AFTER_OUR_SECURITY + 1);
        return names;
    }

    @Bean
    FilterRegistrationBean<OneNonceEach> oneNonceEach() {
        FilterRegistrationBean<OneNonceEach> nonces = new FilterRegistrationBean<>(new OneNonceEach());
        nonces.addUrlPatterns("/camunda/*");
        nonces.setOrder(AFTER_OUR_SECURITY + 1);
        return nonces;
    }
}
