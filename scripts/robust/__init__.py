"""The measurements behind Benchmarks/robustness.md; `scripts/robustness` runs them."""
