package org.safesessions.engine;

import java.lang.reflect.Method;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.el.CommandContextFunctions;
import org.camunda.bpm.engine.impl.el.DateTimeFunctions;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Cache;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.TreeStore;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the engine's expressions, and knows next to nothing: process variables, our own delegates and listeners, four
 * functions, comparisons. What is not on the list does not parse, so it is never evaluated, whatever road it came by: this
 * holds even where the engine's own check of a query's expressions is passed by (CVE-2026-109432).
 */
final class EngineSandbox extends JuelExpressionManager {

    /** Longer ones are refused unread: ours are short, and a deeply nested one could exhaust the stack. */
    static final int LONGEST = 300;

    private static final Set<String> FUNCTIONS = Set.of(
            CommandContextFunctions.CURRENT_USER,
            CommandContextFunctions.CURRENT_USER_GROUPS,
            DateTimeFunctions.NOW,
            DateTimeFunctions.DATE_TIME);

    private final Function<String, @Nullable Object> delegates;
    private final ZoneId home;

    /**
     * @param delegates finds one of our delegates or listeners by its bean name; null for everything else
     * @param home where a day begins and ends
     */
    EngineSandbox(Function<String, @Nullable Object> delegates, ZoneId home) {
        this.delegates = delegates;
        this.home = home;
        Builder juel = new Builder(Builder.Feature.METHOD_INVOCATIONS);
        setExpressionFactory(new ExpressionFactoryImpl(
                new TreeStore(text -> EngineSandboxGrammar.checked(juel.build(text), FUNCTIONS), new Cache(500))));
    }

    /**
     * @throws BadUserRequestException when the text is no expression that our own models and filters use; it does not
     *     repeat the text
     */
    @Override
    public Expression createExpression(String expression) {
        if (EngineSandboxGrammar.isPlainText(expression)) {
            return super.createExpression(expression);
        }
        if (expression.length() > LONGEST) {
            throw new BadUserRequestException("This expression is too long.");
        }
        try {
            return super.createExpression(expression);
        } catch (ELException notOnTheList) {
            throw new BadUserRequestException("This expression is not allowed here.");
        }
    }

    /** Functions that plugins offer (Spin brings {@code S}, {@code JSON}, {@code XML}) stay unknown. */
    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new EngineSandboxNames(delegates, home));
        resolver.add(new VariableContextElResolver());
        return resolver;
    }
}
