#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A base raised to an exponent by the C library, as the reference implementation has it.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// Euler's number raised to an exponent.
///
/// It goes through `pow` and not `exp`, so that the last bit agrees with the reference
/// implementation, which writes `math.e ** x`.
func exponential(_ exponent: Double) -> Double { power(2.718281828459045, exponent) }
