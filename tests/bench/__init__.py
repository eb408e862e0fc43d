"""How fast and how large the program is, as ratios to what was measured beside it: `python -m tests.bench`."""
