"""A desktop app for testing and operating NotificationAPI."""

__version__ = "0.1.0"
