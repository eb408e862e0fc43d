"""What stays on this computer: profiles in one settings file, credentials in the system's keyring."""
