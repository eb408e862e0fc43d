"""What the program does, without a screen: no module here imports Qt."""
