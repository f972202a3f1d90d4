package org.parindex.rule;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.parindex.points.Points;

/**
 * An expression ready to be computed. EvalEx parses; what it parsed is checked against a short list of what is allowed,
 * and computed on exact points.
 */
final class FormulaProgram {

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_LEVELS = 50;
    private static final int MOST_CACHED = 2_000;

    private static final Set<String> COMPARISONS = Set.of("=", "==", "!=", "<>", "<", "<=", ">", ">=");

    private static final ExpressionConfiguration SYNTAX = ExpressionConfiguration.builder()
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    /** Programs by expression and names; a pure function of both, so that sharing them changes nothing. */
    private static final Map<Key, FormulaProgram> CACHE = new ConcurrentHashMap<>();

    /** What a program depends on. */
    private record Key(String expression, Set<String> names) {}

    /** A part of the expression. */
    private interface Term {
        Points compute(Map<String, Points> values);
    }

    private final Term term;

    private FormulaProgram(Term term) {
        this.term = term;
    }

    /**
     * The program of an expression.
     *
     * @throws FormulaException if something in it is not allowed
     */
    static FormulaProgram of(String expression, Collection<String> names) {
        if (expression.length() > MOST_CHARACTERS) {
            throw FormulaException.refused("dài quá {0} ký tự", "it has more than {0} characters", MOST_CHARACTERS);
        }
        Key key = new Key(expression, Set.copyOf(names));
        FormulaProgram known = CACHE.get(key);
        if (known != null) {
            return known;
        }
        FormulaProgram made = new FormulaProgram(term(parse(expression), key.names(), 0));
        if (CACHE.size() < MOST_CACHED) {
            CACHE.put(key, made);
        }
        return made;
    }

    Points compute(Map<String, Points> values) {
        return term.compute(values);
    }

    private static ASTNode parse(String expression) {
        try {
            return new Expression(expression, SYNTAX).getAbstractSyntaxTree();
        } catch (BaseException wrong) {
            throw FormulaException.refused(
                    "sai cú pháp tại vị trí {0}: {1}",
                    "wrong syntax at position {0}: {1}", wrong.getStartPosition(), wrong.getMessage());
        } catch (RuntimeException | StackOverflowError wrong) {
            throw FormulaException.refused("sai cú pháp", "wrong syntax");
        }
    }

    private static Term term(ASTNode node, Set<String> names, int level) {
        if (level > MOST_LEVELS) {
            throw FormulaException.refused("lồng quá {0} cấp", "it is nested deeper than {0} levels", MOST_LEVELS);
        }
        Token token = node.getToken();
        Term[] below = node.getParameters().stream()
                .map(child -> term(child, names, level + 1))
                .toArray(Term[]::new);
        return switch (token.getType()) {
            case NUMBER_LITERAL -> number(token.getValue());
            case VARIABLE_OR_CONSTANT -> variable(token.getValue(), names);
            case PREFIX_OPERATOR -> prefix(token.getValue(), below[0]);
            case INFIX_OPERATOR -> {
                refuseChain(node);
                yield infix(token.getValue(), below[0], below[1]);
            }
            case FUNCTION -> function(token.getValue().toUpperCase(Locale.ROOT), below);
            default -> throw notAllowed(token.getValue());
        };
    }

    /** {@code 70 <= x < 90} would compare a truth with 90. */
    private static void refuseChain(ASTNode node) {
        if (isComparison(node) && node.getParameters().stream().anyMatch(FormulaProgram::isComparison)) {
            throw FormulaException.refused(
                    "so sánh nối tiếp; viết a <= x && x < b", "comparisons in a row; write a <= x && x < b");
        }
    }

    private static boolean isComparison(ASTNode node) {
        Token token = node.getToken();
        return token.getType() == Token.TokenType.INFIX_OPERATOR && COMPARISONS.contains(token.getValue());
    }

    private static FormulaException notAllowed(String what) {
        return FormulaException.refused("không dùng được “{0}”", "“{0}” is not allowed", what);
    }

    private static Term number(String literal) {
        if (!literal.matches("[0-9]{1,20}(\\.[0-9]{1,20})?|\\.[0-9]{1,20}")) {
            throw notAllowed(literal);
        }
        Points value = Points.of(new BigDecimal(literal));
        return values -> value;
    }

    private static Term variable(String name, Set<String> names) {
        if (!names.contains(name)) {
            throw FormulaException.refused(
                    "không có số liệu “{0}” (có: {1})",
                    "there is no figure “{0}” (there are: {1})", name, String.join(", ", new TreeSet<>(names)));
        }
        return values -> {
            Points value = values.get(name);
            if (value == null) {
                throw FormulaException.missing(name);
            }
            return value;
        };
    }

    private static Term prefix(String operator, Term a) {
        return switch (operator) {
            case "-" -> values -> a.compute(values).negate();
            case "+" -> a;
            case "!" -> values -> FormulaMath.truth(a.compute(values).isZero());
            default -> throw notAllowed(operator);
        };
    }

    private static Term infix(String operator, Term a, Term b) {
        return switch (operator) {
            case "+" -> values -> FormulaMath.guarded(a.compute(values).plus(b.compute(values)));
            case "-" -> values -> FormulaMath.guarded(a.compute(values).minus(b.compute(values)));
            case "*" -> values -> FormulaMath.guarded(a.compute(values).times(b.compute(values)));
            case "/" -> values -> FormulaMath.divide(a.compute(values), b.compute(values));
            case "^" -> values -> FormulaMath.power(a.compute(values), b.compute(values));
            case "&&" ->
                values -> a.compute(values).isZero()
                        ? Points.ZERO
                        : FormulaMath.truth(!b.compute(values).isZero());
            case "||" ->
                values -> a.compute(values).isZero()
                        ? FormulaMath.truth(!b.compute(values).isZero())
                        : Points.ONE;
            default -> comparison(operator, a, b);
        };
    }

    private static Term comparison(String operator, Term a, Term b) {
        return switch (operator) {
            case "=", "==" -> values -> FormulaMath.truth(a.compute(values).equals(b.compute(values)));
            case "!=", "<>" -> values -> FormulaMath.truth(!a.compute(values).equals(b.compute(values)));
            case "<" -> values -> FormulaMath.truth(a.compute(values).compareTo(b.compute(values)) < 0);
            case "<=" -> values -> FormulaMath.truth(a.compute(values).compareTo(b.compute(values)) <= 0);
            case ">" -> values -> FormulaMath.truth(a.compute(values).compareTo(b.compute(values)) > 0);
            case ">=" -> values -> FormulaMath.truth(a.compute(values).compareTo(b.compute(values)) >= 0);
            default -> throw notAllowed(operator);
        };
    }

    private static Term function(String name, Term[] arguments) {
        int count = arguments.length;
        boolean many = count > 0 && (name.equals("MIN") || name.equals("MAX"));
        return switch (name + "/" + (many ? "n" : count)) {
            case "IF/3" -> values -> arguments[arguments[0].compute(values).isZero() ? 2 : 1].compute(values);
            case "MIN/n" -> values -> FormulaMath.extreme(computed(arguments, values), true);
            case "MAX/n" -> values -> FormulaMath.extreme(computed(arguments, values), false);
            case "ABS/1" -> values -> arguments[0].compute(values).abs();
            case "FLOOR/1" -> values -> arguments[0].compute(values).floor();
            case "CEILING/1" ->
                values -> arguments[0].compute(values).negate().floor().negate();
            case "ROUND/2" -> values -> FormulaMath.round(arguments[0].compute(values), arguments[1].compute(values));
            default -> throw notAllowed(name + "(" + count + ")");
        };
    }

    private static Stream<Points> computed(Term[] arguments, Map<String, Points> values) {
        return Arrays.stream(arguments).map(argument -> argument.compute(values));
    }
}
