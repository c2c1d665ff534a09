package org.safesessions.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/**
 * The shapes an expression may have: a name, its negation, comparisons and their combinations, a call of a known function,
 * {@code dateTime().plusHours(2)} and the start of a day. No property, no index, no method of anything else, no arithmetic.
 */
final class EngineSandboxGrammar {

    private static final Set<AstBinary.Operator> COMPARISONS = Set.of(
            AstBinary.AND,
            AstBinary.OR,
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE);
    private static final Pattern CALENDAR_STEP =
            Pattern.compile("\\.\\s*(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)");

    private static final Pattern START_OF_THE_DAY = Pattern.compile("\\.\\s*" + EngineSandboxNames.START_OF_THE_DAY);

    private EngineSandboxGrammar() {}

    static boolean isPlainText(String text) {
        return !text.contains("${") && !text.contains("#{") && !text.contains("\\");
    }

    /**
     * @throws ELException when anything in it is not on the list
     */
    static Tree checked(Tree tree, Set<String> functions) {
        Node root = tree.getRoot();
        boolean known = root instanceof AstText || (root instanceof AstEval && isKnown(root.getChild(0), functions));
        if (!known) {
            throw new ELException("not allowed");
        }
        return tree;
    }

    private static boolean isKnown(Node node, Set<String> functions) {
        if (node instanceof AstBinary binary) {
            return COMPARISONS.contains(binary.getOperator())
                    && isKnown(binary.getChild(0), functions)
                    && isKnown(binary.getChild(1), functions);
        }
        if (node instanceof AstUnary unary) {
            return unary.getOperator() == AstUnary.NOT && isKnown(unary.getChild(0), functions);
        }
        if (node instanceof AstNested) {
            return isKnown(node.getChild(0), functions);
        }
        if (node instanceof AstFunction function) {
            return functions.contains(function.getName()) && function.getParamCount() == 0;
        }
        if (node instanceof AstMethod) {
            return isCalendarStep(node);
        }
        return node instanceof AstIdentifier
                || node instanceof AstString
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull;
    }

    /** {@code dateTime().plusHours(2)}, {@code dateTime().withTimeAtStartOfDay()}, and steps from there. */
    private static boolean isCalendarStep(Node call) {
        Node step = call.getChild(0);
        Node given = call.getChild(1);
        if (!(step instanceof AstDot) || !isStep(step.toString(), given)) {
            return false;
        }
        Node from = step.getChild(0);
        return from instanceof AstMethod
                ? isCalendarStep(from)
                : from instanceof AstFunction start && start.getName().equals("dateTime") && start.getParamCount() == 0;
    }

    private static boolean isStep(String name, Node given) {
        if (START_OF_THE_DAY.matcher(name).matches()) {
            return given.getCardinality() == 0;
        }
        return CALENDAR_STEP.matcher(name).matches()
                && given.getCardinality() == 1
                && given.getChild(0) instanceof AstNumber;
    }
}
