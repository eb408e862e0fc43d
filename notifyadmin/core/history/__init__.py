"""The history as data: what is listed, what a row holds, what can be done with it again."""
