"""What makes the packages for users out of the program; no part of it."""
