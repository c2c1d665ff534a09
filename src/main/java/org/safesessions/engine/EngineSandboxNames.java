package org.safesessions.engine;

import java.beans.FeatureDescriptor;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Gives names their meaning in an expression: one of our delegates, else a process variable; so no variable can stand in
 * the place of a delegate, and none is read from the database to find one. A query has no process behind it, so there no
 * name means anything. Calls reach calendar steps on a date only.
 */
final class EngineSandboxNames extends ELResolver {

    static final String START_OF_THE_DAY = "withTimeAtStartOfDay";

    private final Function<String, @Nullable Object> delegates;
    private final DateTimeZone home;

    /**
     * @param home where a day begins and ends
     */
    EngineSandboxNames(Function<String, @Nullable Object> delegates, ZoneId home) {
        this.delegates = delegates;
        this.home = DateTimeZone.forID(home.getId());
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            throw new ELException("not allowed");
        }
        Object scope = context.getContext(VariableScope.class);
        if (!(scope instanceof VariableScope variables) || !(property instanceof String name)) {
            return null;
        }
        Object delegate = delegates.apply(name);
        if (delegate != null) {
            context.setPropertyResolved(true);
            return delegate;
        }
        if (variables.hasVariable(name)) {
            context.setPropertyResolved(true);
            return variables.getVariable(name);
        }
        return null;
    }

    /** The grammar has let through calendar steps only; this makes sure they are taken on a date. */
    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof DateTime date) || arguments.length > 1) {
            throw new ELException("not allowed");
        }
        context.setPropertyResolved(true);
        if (arguments.length == 0) {
            return startOfTheDay(date, method);
        }
        try {
            int step = Math.toIntExact(((Number) arguments[0]).longValue());
            return DateTime.class.getMethod(method.toString(), int.class).invoke(date, step);
        } catch (ReflectiveOperationException | ArithmeticException | ClassCastException impossible) {
            throw new MethodNotFoundException("not allowed");
        }
    }

    /** Midnight where the organisation is, not where the server stands. */
    private DateTime startOfTheDay(DateTime date, Object method) {
        if (!START_OF_THE_DAY.equals(method)) {
            throw new MethodNotFoundException("not allowed");
        }
        return date.withZone(home).withTimeAtStartOfDay();
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    /** Nothing in our models writes through an expression. */
    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("not allowed");
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
