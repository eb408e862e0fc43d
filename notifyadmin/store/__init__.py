"""What is kept on this computer: settings, profiles, credentials in the system keyring, drafts, recent ids."""
