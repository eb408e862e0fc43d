"""NotifyAdmin: the desk of whoever looks after notifications sent through NotificationAPI."""

__version__ = "0.1.0"
