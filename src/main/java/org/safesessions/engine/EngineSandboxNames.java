package org.safesessions.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;

/**
 * Gives names their meaning in an expression: one of our delegates, else a process variable; so no variable can stand in
 * the place of a delegate, and none is read from the database to find one. A query has no process behind it, so there no
 * name means anything. Calls reach calendar steps on a date only.
 */
final class EngineSandboxNames extends ELResolver {

    private final Function<String, @Nullable Object> delegates;

    EngineSandboxNames(Function<String, @Nullable Object> delegates) {
        this.delegates = delegates;
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
        if (!(base instanceof DateTime) || arguments.length != 1) {
            throw new ELException("not allowed");
        }
        try {
            int step = Math.toIntExact(((Number) arguments[0]).longValue());
            context.setPropertyResolved(true);
            return DateTime.class.getMethod(method.toString(), int.class).invoke(base, step);
        } catch (ReflectiveOperationException | ArithmeticException | ClassCastException impossible) {
            throw new MethodNotFoundException("not allowed");
        }
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
