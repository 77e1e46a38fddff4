// Student's t distribution: how unlikely a slope is by chance, and how wide a mean's interval is.

import RealModule

package enum StudentT {
  /// The degrees of freedom that it is reckoned for.
  private static let freedoms = 1...Double.largestCount

  /// The chance of a value as far from nought as `t`, on either side.
  ///
  /// I(ν/(ν+t²); ν/2, ½), the regularised incomplete beta function (DLMF 8.17.22 for its continued
  /// fraction); from ν = 1,000 an expansion about the Normal distribution (G. W. Hill, 1970,
  /// Algorithm 395). Agrees with SciPy to 1e-12 relative.
  /// - Parameter degreesOfFreedom: 1 to 10¹⁵; need not be whole.
  /// - Returns: 0 to 1; `nil` for a `t` that is no number and for other degrees of freedom.
  package static func twoSidedP(_ t: Double, degreesOfFreedom: Double) -> Double? {
    guard !t.isNaN, freedoms.contains(degreesOfFreedom) else { return nil }
    return chance(beyond: t.magnitude, degreesOfFreedom)
  }

  /// The `t` beyond which, on either side, lies the chance `twoSidedP`.
  ///
  /// With 0.05 this is the 0.975 quantile, with 0.002 the 0.999 quantile. Newton's method on the
  /// logarithms: log p is concave in log t, so every step after the first comes from one side.
  /// - Parameter twoSidedP: above 0, at most 1.
  /// - Returns: `nil` for a chance outside that range, for other degrees of freedom, and for a
  ///   quantile beyond all numbers.
  package static func quantile(twoSidedP p: Double, degreesOfFreedom: Double) -> Double? {
    guard p > 0, p <= 1, freedoms.contains(degreesOfFreedom) else { return nil }
    guard p < 1 else { return 0 }
    let quantile = critical(p, degreesOfFreedom)
    return quantile.isFinite ? quantile : nil
  }

  /// The quantile where its arguments are known to be in range, the chance below 1.
  static func critical(_ p: Double, _ freedom: Double) -> Double {
    var t = Double.sqrt(-2 * .log(p))
    for _ in 0..<stepsMax {
      let chance = chance(beyond: t, freedom)
      let slope = 2 * t * density(t, freedom) / chance
      let step = Double.log(chance / p) / slope
      t *= Double.exp(step)
      if step.magnitude < 1e-14 { break }
    }
    return t
  }

  /// Newton's steps: 5 to 10 are needed for the chances in use.
  private static let stepsMax = 60

  private static func chance(beyond t: Double, _ freedom: Double) -> Double {
    guard t > 0 else { return 1 }
    guard t.isFinite else { return 0 }
    if isNearNormal(t, freedom) { return nearNormal(beyond: t, freedom) }
    let a = freedom / 2
    let ratio = t / Double.sqrt(freedom)
    let root = Double.hypot(1, ratio)
    let (x, y) = (1 / root / root, (ratio / root) * (ratio / root))
    let front =
      Double.exp(-a * logOfOnePlusSquare(ratio)) * (ratio / root)
      * gammaRatio(a) / Double.pi.squareRoot()
    return x < (a + 1) / (a + 2.5)
      ? front / a * betaFraction(a, 0.5, x)
      : 1 - 2 * front * betaFraction(0.5, a, y)
  }

  private static func density(_ t: Double, _ freedom: Double) -> Double {
    let fall = logOfOnePlusSquare(t / Double.sqrt(freedom))
    return gammaRatio(freedom / 2) / Double.sqrt(freedom * .pi)
      * Double.exp(-(freedom + 1) / 2 * fall)
  }

  /// log(1 + r²), also where r² is beyond all numbers.
  private static func logOfOnePlusSquare(_ r: Double) -> Double {
    r > 1e100 ? 2 * .log(r) : .log(onePlus: r * r)
  }

  /// Γ(a + ½) / Γ(a) by its asymptotic series, reached by the recurrence where a is small.
  ///
  /// A difference of two logarithms would lose the digits that large degrees of freedom need.
  private static func gammaRatio(_ a: Double) -> Double {
    var (a, product) = (a, 1.0)
    while a < 40 {
      product *= a / (a + 0.5)
      a += 1
    }
    let u = 1 / a
    let series =
      1 + u
      * (-1 / 8 + u
        * (1 / 128 + u
          * (5 / 1024 + u
            * (-21 / 32768 + u
              * (-399 / 262144
                + u * (869 / 4_194_304 + u * (39325 / 33_554_432)))))))
    return product * Double.sqrt(a) * series
  }

  /// The continued fraction of the incomplete beta function by Lentz's method, modified.
  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func nonzero(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
    var (c, value) = (1.0, d)
    for m in 1..<5_000 {
      let m = Double(m)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var change = 1.0
      for term in [even, odd] {
        d = 1 / nonzero(1 + term * d)
        c = nonzero(1 + term / c)
        change = c * d
        value *= change
      }
      if (change - 1).magnitude < 1e-16 { break }
    }
    return value
  }

  /// Whether ν is large and log(1 + t²/ν) small, so that the expansion below holds to 1e-13.
  ///
  /// There the continued fraction would lose digits: its argument lies too near 1.
  private static func isNearNormal(_ t: Double, _ freedom: Double) -> Bool {
    freedom >= 1_000 && logOfOnePlusSquare(t / Double.sqrt(freedom)) < 0.2
  }

  /// With z² = (ν − ½) log(1 + t²/ν), w = z²/(ν − ½), the density is the Normal one of z times
  /// √(½w / sinh ½w), whose Taylor coefficients in w² stand below.
  private static func nearNormal(beyond t: Double, _ freedom: Double) -> Double {
    let a = freedom - 0.5
    let z = Double.sqrt(a * logOfOnePlusSquare(t / Double.sqrt(freedom)))
    let bell = Double.exp(-z * z / 2) * Double.sqrt(2 / .pi)
    // ∫ zᵏ φ(z) dz beyond z and over the whole line, both sides, from each k to the next but two.
    var (beyond, whole, power, k) = (Double.erfc(z / Double.sqrt(2)), 1.0, z, 0.0)
    var (sumBeyond, sumWhole, scale) = (beyond, whole, 1.0)
    for coefficient in [-1.0 / 48, 1.0 / 2560, -61.0 / 7_741_440, 1261.0 / 7_431_782_400] {
      for _ in 0..<2 {
        beyond = bell * power + (k + 1) * beyond
        whole *= k + 1
        power *= z * z
        k += 2
      }
      scale /= a * a
      sumBeyond += coefficient * scale * beyond
      sumWhole += coefficient * scale * whole
    }
    return sumBeyond / sumWhole
  }
}
