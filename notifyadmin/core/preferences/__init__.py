"""One user's preferences as data: load, change, save without loss, compare, arrange."""
