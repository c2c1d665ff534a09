package org.safesessions.engine;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ClassUtils;

/** The only beans a model can name: delegates and listeners that live in the engine or in a module's process room. */
final class EngineSandboxDelegates implements Function<String, @Nullable Object> {

    private static final Pattern HOME = Pattern.compile("org\\.safesessions\\.(engine|[a-z]+\\.process)");

    private final BeanFactory beans;

    EngineSandboxDelegates(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object apply(String name) {
        // most names are those of variables, and to fail for each would cost
        Class<?> type = beans.containsBean(name) ? beans.getType(name) : null;
        return type != null && mayBeNamed(type) ? beans.getBean(name) : null;
    }

    static boolean mayBeNamed(Class<?> type) {
        boolean works = JavaDelegate.class.isAssignableFrom(type)
                || TaskListener.class.isAssignableFrom(type)
                || ExecutionListener.class.isAssignableFrom(type);
        return works
                && HOME.matcher(ClassUtils.getUserClass(type).getPackageName()).matches();
    }
}
