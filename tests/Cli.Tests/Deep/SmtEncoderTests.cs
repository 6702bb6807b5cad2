using Espalier.Cli.Deep;

namespace Espalier.Cli.Tests.Deep;

/// <summary>What a solver is asked, to be read by people too.</summary>
public sealed class SmtEncoderTests
{
    [Fact]
    public void A_witness_is_sought_as_though_nothing_were_rounded() => Assert.Equal(
        """
        (declare-const |x| Real)
        (assert (<= 0.0 |x| 1.0))
        (declare-const |y| Real)
        (assert (<= 0.0 |y| 1.0))
        (define-fun |let area| () Real (* |x| |y|))
        (define-fun |0.1| () Real (/ 3602879701896397.0 36028797018963968.0))
        (assert (> |let area| |0.1|))
        (assert (< (+ |x| |y|) 1.0))

        """,
        Text(SmtReading.Exact, "area > 0.1", "x + y < 1"));

    [Fact]
    public void What_compares_nearly_equal_is_avoided_where_that_was_in_vain() => Assert.Equal(
        """
        (declare-const |x| Real)
        (assert (<= 0.0 |x| 1.0))
        (define-fun t~1 () Real (* |x| |x|))
        (assert (or (<= (+ t~1 0.000001) 0.5) (>= t~1 (+ 0.5 0.000001))))
        (assert (<= (* |x| |x|) 0.5))

        """,
        Text(SmtReading.Apart, "x * x <= 0.5"));

    [Fact]
    public void A_proof_is_sought_over_whatever_rounding_may_do() => Assert.Equal(
        """
        (declare-const |x| Real)
        (assert (<= 0.0 |x| 1.0))
        (declare-const |y| Real)
        (assert (<= 0.0 |y| 1.0))
        (declare-const r~1 Real) ; rounded
        (define-fun t~2 () Real (* |x| |y|))
        (define-fun |2^-52| () Real (/ 1.0 4503599627370496.0))
        (assert (<= (- t~2 |2^-52|) r~1 (+ t~2 |2^-52|)))
        (assert (>= r~1 0.0))
        (assert (=> (<= t~2 0.25) (<= r~1 0.25)))
        (assert (=> (>= t~2 0.25) (>= r~1 0.25)))
        (assert (> r~1 0.25))

        """,
        Text(SmtReading.Rounded, "area > 0.25"));

    [Fact]
    public void Small_whole_numbers_are_exact() => Assert.Equal(
        """
        (declare-const |n| Int)
        (assert (<= 0 |n| 100))
        (declare-const |m| Int)
        (assert (<= 0 |m| 100))
        (assert (= (mod (+ (* 3 |n|) |m|) 4) 1))

        """,
        Text(SmtReading.Rounded, "(3 * n + m) % 4 == 1"));

    [Fact]
    public void What_may_not_be_finite_compares_in_either_way() => Assert.Equal(
        """
        (declare-const |free| Real)
        (declare-const |free is NaN| Bool)
        (define-fun |2^64| () Real 18446744073709551616.0)
        (define-fun |2^256| () Real (* |2^64| |2^64| |2^64| |2^64|))
        (define-fun |inf| () Real (* |2^256| |2^256| |2^256| |2^256|))
        (assert (<= (- |inf|) |free| |inf|))
        (declare-const |x| Real)
        (assert (<= 0.0 |x| 1.0))
        (declare-const |n| Int)
        (assert (<= 0 |n| 100))
        (assert (and (not |free is NaN|) (< |free| |x|)))
        (declare-const r~1 Real) ; rounded
        (define-fun t~2 () Real (/ |x| (to_real |n|)))
        (define-fun |2^-52| () Real (/ 1.0 4503599627370496.0))
        (assert (<= (- t~2 |2^-52|) r~1 (+ t~2 |2^-52|)))
        (assert (or (= (to_real |n|) 0.0) (=> (<= t~2 0.5) (<= r~1 0.5))))
        (assert (or (= (to_real |n|) 0.0) (=> (>= t~2 0.5) (>= r~1 0.5))))
        (declare-const u~3 Bool) ; compared with what may not be finite
        (assert (ite (= (to_real |n|) 0.0) u~3 (> r~1 0.5)))

        """,
        Text(SmtReading.Rounded, "free < x", "x / n > 0.5"));

    [Fact]
    public void Bools_enums_vectors_and_choices_are_what_they_are() => Assert.Equal(
        """
        (declare-const |near| Bool)
        (declare-const |mood| Int)
        (assert (<= 0 |mood| 2))
        (declare-const |v[0]| Real)
        (assert (<= (- 1.0) |v[0]| 1.0))
        (declare-const |v[1]| Real)
        (assert (<= (- 1.0) |v[1]| 1.0))
        (declare-const |v[2]| Real)
        (assert (<= (- 1.0) |v[2]| 1.0))
        (declare-const |action.thrust| Real)
        (assert (<= (- 1.0) |action.thrust| 1.0))
        (declare-const |next.near| Bool)
        (assert (or (not |near|) (= |mood| 1)))
        (assert (> (ite (> |v[0]| 0.0) |v[1]| |v[2]|) |action.thrust|))
        (assert (not (= |next.near| |near|)))

        """,
        Text(SmtReading.Exact, "near implies mood == glad", "(if v[0] > 0 then v[1] else v[2]) > thrust", "next.near != near"));

    [Fact]
    public void What_is_remembered_is_what_the_first_step_tells_or_anything()
    {
        Assert.Equal(
            """
            (declare-const |near| Bool)
            (declare-const |elapsed| Int)
            (assert (<= 0 |elapsed| 99))
            (assert (= |elapsed| 0))
            (assert (and |near| (= (ite |near| 1 0) 1)))

            """,
            Text(SmtReading.Exact, "once(near) and times(near) == 1"));
        Assert.Equal(
            """
            (declare-const |near| Bool)
            (declare-const f~1 Bool) ; once(near)
            (assert (=> |near| f~1))
            (assert f~1)

            """,
            Text(SmtReading.Rounded, "once(near)"));
    }

    [Fact]
    public void A_square_is_a_product_where_it_is_computed_as_one()
    {
        Assert.Contains("(* |x| |x|)", Text(SmtReading.Rounded, "x ^ 2 < 0.5"), StringComparison.Ordinal);
        Assert.DoesNotContain("(* |v[0]| |v[0]|)", Text(SmtReading.Rounded, "sum(v ^ [2, 1, 1]) < 0.5"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_large_is_not_asked()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("v[n] * v[m]", 4_000));

        Assert.Null(SmtEncoder.Encode(Question.Of(string.Join(" and ", Enumerable.Repeat($"({sum} > 0)", 3))), SmtReading.Rounded));
    }

    private static string Text(SmtReading reading, params string[] predicates) => SmtEncoder.Encode(Question.Of(predicates), reading)!.Text;
}
