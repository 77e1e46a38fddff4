// The regularised incomplete gamma functions, for exact Poisson limits.

import RealModule

enum IncompleteGamma {
  /// P(a, x): the chance that a gamma variable of shape `a` is below `x`; DLMF 8.11.4.
  ///
  /// Made for shapes to 11 and arguments to some dozens: the limits of counts below 10.
  static func lower(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
  }

  /// Q(a, x) = 1 − P(a, x).
  static func upper(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
  }

  /// xᵃ e⁻ˣ / Γ(a + 1).
  static func front(_ a: Double, _ x: Double) -> Double {
    Double.exp(a * .log(x) - x - .logGamma(a + 1))
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var (term, sum, n) = (1.0, 1.0, 1.0)
    while term > sum * 1e-17 {
      term *= x / (a + n)
      sum += term
      n += 1
    }
    return front(a, x) * sum
  }

  /// Legendre's continued fraction, DLMF 8.9.2, by Lentz's method; `x` is at least `a + 1`.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var (c, d) = (Double.greatestFiniteMagnitude, 1 / b)
    var value = d
    for n in 1..<1_000 {
      let term = -Double(n) * (Double(n) - a)
      b += 2
      d = 1 / (b + term * d)
      c = b + term / c
      value *= c * d
      if (c * d - 1).magnitude < 1e-16 { break }
    }
    return front(a, x) * a * value
  }
}
