"""The programs that are measured, each in a process of its own; they import no more than what they measure."""
