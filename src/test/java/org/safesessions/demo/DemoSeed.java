package org.safesessions.demo;

import org.springframework.context.ApplicationContext;

/** Lets tests elsewhere look at what the demonstration shows on its first start. */
public final class DemoSeed {

    private DemoSeed() {}

    /** Relative to now, as the application's clock has it. */
    public static void sow(ApplicationContext application) {
        application.getBean(DemoData.class).seed();
    }
}
